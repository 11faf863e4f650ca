import type { files as english } from '../en/files.ts';
import { listed, whole } from '../format.ts';

/** The tab of pictures, clips and sounds. */
export const files: typeof english = {
  tab: 'Arquivos',
  title: 'Arquivos',
  room: (count, most, size, mostSize) => `${count} de ${most} arquivos, ${size} de ${mostSize}`,
  none: 'Nenhum arquivo ainda. Um degrau da escada pode mostrar uma imagem ou um clipe seu e tocar um som seu.',

  // Adding
  add: 'Adicionar arquivos',
  choose: 'Escolher arquivos',
  drop: 'ou solte-os aqui',
  limits:
    'Imagens PNG, JPEG, WebP ou GIF, clipes WebM, sons MP3, OGG ou WAV. No máximo 8 MB cada, 4.096 x 4.096 pixels, 5 minutos; como som de um degrau, no máximo um minuto.',
  folder:
    'Ficam na pasta media/ dos seus dados. O que você copiar para lá à mão aparece aqui em até 5 segundos. Nada vai ao ar antes que um degrau use.',
  waiting: 'Espera a vez.',
  sending: (part) => `Enviando, ${part}`,
  sendingOf: (name) => `Enviando ${name}`,
  looking: 'Conferindo...',
  taken: 'Está na pasta.',
  known: 'Já estava na pasta.',
  refusedSince: (sentence) => `Não aceito. ${sentence}`,
  refused: {
    kind: 'Não aceito. Não é imagem PNG, JPEG, WebP ou GIF, nem clipe WebM, nem som MP3, OGG ou WAV.',
    refused: 'Não aceito. Este arquivo não pode ser usado.',
    'too-large': 'Não aceito. Passa de 8 MB. Deixe-o menor.',
    full: 'Não aceito. Já há 200 arquivos ou 200 MB. Exclua antes o que não é preciso.',
    busy: 'Não enviado. Outros dois arquivos estão a caminho.',
    unsaved: 'Não aceito. Não foi possível salvar agora.',
    lost: 'Não enviado. O servidor não respondeu.',
    forbidden: 'Não enviado. Seu acesso terminou.',
  },
  again: 'Tentar de novo',
  tidy: 'Limpar esta lista',

  // A file
  sorts: { picture: 'Imagem', clip: 'Clipe', sound: 'Som' },
  unnamed: { picture: 'Imagem sem nome', clip: 'Clipe sem nome', sound: 'Som sem nome' },
  pictureOf: (name) => `Imagem: ${name}`,
  play: 'Tocar',
  playOf: (name) => `Tocar: ${name}`,
  usedBy: (steps) => `Usado por ${listed(steps)}.`,
  unused: 'Nenhum degrau usa.',

  // Its name
  rename: 'Renomear',
  renameOf: (name) => `Renomear ${name}`,
  newName: 'Nome',
  badName: 'Use letras e números, com espaços, “-” ou “_” entre eles.',
  saveName: 'Salvar nome',
  cancel: 'Cancelar',
  renamed: (name) => `Renomeado: ${name}.`,

  // Deleting
  delete: 'Excluir',
  deleteOf: (name) => `Excluir ${name}`,
  deleteTitle: 'Excluir este arquivo?',
  deleteNote: 'Ele sai da pasta de vez. Não há como desfazer. Nenhum degrau da escada o usa.',
  usedBefore: (versions) => {
    const numbers = listed(versions.map(whole));
    return versions.length === 1
      ? `1 versão anterior da escada o usava (${numbers}). Quem voltar a ela terá o som ou o presente de costume no lugar.`
      : `${whole(versions.length)} versões anteriores da escada o usavam (${numbers}). Quem voltar a elas terá o som ou o presente de costume no lugar.`;
  },
  inUse: (steps) => `Usado por ${listed(steps)}. Escolha antes outro arquivo ali.`,
  toTiers: 'Ir para Degraus',
  deleteNow: 'Excluir de vez',
  keep: 'Manter',
  deleted: (name) => `Excluído: ${name}.`,
};
