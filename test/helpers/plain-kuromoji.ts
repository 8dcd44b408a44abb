/** kuromoji as loaded by its own package, for comparison. */
import kuromoji from 'kuromoji';
import { dictionaryFolder } from '../../src/search/tokenizer/dictionary-files.ts';

export function loadKuromoji(): Promise<kuromoji.Tokenizer<kuromoji.IpadicFeatures>> {
  return new Promise((resolve, reject) =>
    kuromoji
      .builder({ dicPath: dictionaryFolder() })
      .build((error, tokenizer) => (error ? reject(error) : resolve(tokenizer))),
  );
}
