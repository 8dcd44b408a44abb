/** Converts SVG to PNG with the bundled Japanese font only, so that the result does not depend on installed fonts. */
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

const require = createRequire(import.meta.url);
const FONTS = ['400Regular/BIZUDPGothic_400Regular.ttf', '700Bold/BIZUDPGothic_700Bold.ttf'].map(file =>
  require.resolve(`@expo-google-fonts/biz-udpgothic/${file}`),
);
/** The name inside the font files; it also replaces other fonts named by an SVG. */
export const PICTURE_FONT = 'BIZ UDPGothic';

/** @param width of the picture in pixels; the height is proportional */
export function toPng(svg: string, width: number): Uint8Array {
  const font = { loadSystemFonts: false, fontFiles: FONTS, defaultFontFamily: PICTURE_FONT };
  return new Resvg(svg, { font, fitTo: { mode: 'width', value: width }, background: 'white' }).render().asPng();
}
