/** SVG → PNG with the bundled Japanese font and no other: the picture is the same on every machine, fonts or none. */
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

const require = createRequire(import.meta.url);
const FONTS = ['400Regular/BIZUDPGothic_400Regular.ttf', '700Bold/BIZUDPGothic_700Bold.ttf'].map(file =>
  require.resolve(`@expo-google-fonts/biz-udpgothic/${file}`),
);
/** The name inside the font files; an SVG that names another gets this one. */
export const PICTURE_FONT = 'BIZ UDPGothic';

/** @param width of the picture in pixels; the height follows */
export function toPng(svg: string, width: number): Uint8Array {
  const font = { loadSystemFonts: false, fontFiles: FONTS, defaultFontFamily: PICTURE_FONT };
  return new Resvg(svg, { font, fitTo: { mode: 'width', value: width }, background: 'white' }).render().asPng();
}
