/** KEIKAKU_DATA_DIR: folder of the record, backups and exports. */
export const dataFolderOf = (env: NodeJS.ProcessEnv): string => env.KEIKAKU_DATA_DIR || './var';
