/** KEIKAKU_DATA_DIR: where the record, backups and exports lie. */
export const dataFolderOf = (env: NodeJS.ProcessEnv): string => env.KEIKAKU_DATA_DIR || './var';
