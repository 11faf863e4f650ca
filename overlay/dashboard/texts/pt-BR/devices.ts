import type { devices as english } from '../en/devices.ts';

/** Texts of other devices: what is open to whom, whether it is reached, and this device itself. */
export const devices: typeof english = {
  about:
    'Este computador sempre alcança o Giftcast. O OBS e o seu próprio painel usam 127.0.0.1 e não precisam de nada aqui.',

  // The network
  network: 'Na sua rede (Wi-Fi)',
  openTo: 'Outros aparelhos da rede',
  openToNone: 'Desligado: nenhum outro aparelho',
  openToAll: (addresses) => `Ligado, em todos os endereços deste computador (${addresses})`,
  openToAllNone: 'Ligado, assim que este computador estiver em uma rede',
  openToOne: (address) => `Ligado, só em ${address}`,
  openToSaved: (addresses) => `Ligado, em ${addresses}`,
  networkClosed: 'Nenhum celular e nenhum outro computador consegue abrir o Giftcast agora.',
  networkMeans:
    'Qualquer pessoa nesta rede pode abrir a página, mas precisa de um link próprio para ver algo. É http simples: outros na rede podem ler tudo, inclusive os links. Use só em uma rede de confiança, nunca em um café.',
  windows: 'O Windows vai perguntar sobre o Node.js. Permita só redes privadas.',
  fixedNetwork:
    'O Giftcast foi iniciado com --host, que tem prioridade. A escolha daqui vale quando ele for iniciado sem isso.',
  openAt: (address) => `Aberto em ${address}.`,
  gone: (address) => `${address} não é mais um endereço deste computador. Escolha outro acima.`,
  inUse: (address) => `Outro programa usa a porta em ${address}. Feche-o: o Giftcast tenta de novo sozinho.`,
  dashboardAt: (host) => `Seu painel em ${host}`,
  overlayAt: (host) => `Overlay em ${host}`,
  links: 'Seus próprios links para esta rede',
  copyUrl: 'Copiar endereço',

  // The internet
  internet: 'Pela internet',
  internetAbout: (address) =>
    `Um programa de túnel, como cloudflared ou Tailscale Funnel, tem um endereço https e o leva até este computador. Abra esse programa, aponte para ${address} e escreva aqui o endereço https dele.`,
  publicUrl: 'Endereço público',
  publicUrlHint: 'Como https://show.example. Vazio fecha o acesso.',
  publicUrlFault: 'Escreva um endereço como https://show.example, sem nada depois do nome.',
  remote: 'Moderadores abrem o painel por lá',
  remoteHint: 'Cada um com seu link. O seu próprio link e o overlay nunca funcionam por lá.',
  internetClosed: 'Ninguém alcança o Giftcast pela internet.',
  hookOnly: (host) => `${host} aceita presentes assinados, e nada mais.`,
  hookAndMore: (host) => `${host} aceita presentes assinados e abre o painel para moderadores com link.`,
  isPublicOwn: 'Este é o endereço do próprio computador. Escreva o do túnel, que começa com https.',
  fixedInternet:
    'O Giftcast foi iniciado com --public-url, que tem prioridade. A escolha daqui vale quando ele for iniciado sem isso.',
  hookUrl: 'Endereço para webhooks de fora',
  linksFailed: 'Não foi possível buscar os links. Recarregue esta página.',

  // This device
  thisDevice: 'Este aparelho',
  install: 'Instalar como app',
  installAbout: 'Como app, o painel tem janela e ícone próprios. Continua conectado neste aparelho.',
  installByMenu:
    'O menu do navegador pode ter a opção de instalar esta página ou adicioná-la à tela inicial.',
  installNot:
    'Aqui a página não pode virar app: os navegadores exigem https para isso, ou este próprio computador. Um atalho na tela inicial resolve.',
  isApp: 'Este é o app.',
  keep: 'Continuar conectado neste aparelho',
  keepHint:
    'Desligado, fechar a aba desconecta você, e será preciso usar o link de novo. Ligado, quem usar este navegador é o dono.',
  signOut: 'Sair neste aparelho',
  signOutHint: 'Para voltar, você precisa de um novo link do dono.',

  // The check
  check: 'Verificar',
  checkOf: (host) => `Verificar se ${host} responde`,
  checking: (host) => `Perguntando em ${host}...`,
  findings: {
    network: {
      reached:
        'O Giftcast responde neste endereço. Um celular ainda não abre? Mesmo Wi-Fi? VPN desligada? Node.js permitido no firewall?',
      'not-open': 'Este endereço não está mais aberto. Escolha de novo acima.',
      refused:
        'Sem resposta: o endereço está fechado. Há uma VPN ou um firewall ligado? Desligue e verifique de novo.',
      silent:
        'Sem resposta em 8 segundos. Um firewall está barrando: permita o Node.js em redes privadas e verifique de novo.',
      'no-such-name': 'O endereço não é conhecido. Escolha de novo acima.',
      certificate: 'Algo no caminho pede um certificado. Há uma VPN ligada? Desligue e verifique de novo.',
      'somebody-else': 'Outro programa responde ali. Feche-o e verifique de novo.',
    },
    internet: {
      reached: 'O túnel chega aqui. Funciona.',
      'not-open': 'Este endereço não está mais aberto. Salve de novo.',
      refused: 'O túnel não responde. O programa dele está aberto? Inicie e verifique de novo.',
      silent:
        'Sem resposta em 8 segundos. O túnel está aberto, e este computador está na internet? Verifique de novo.',
      'no-such-name': 'Esse endereço não existe. Copie de novo do programa de túnel, até a última letra.',
      certificate: 'O certificado não é válido, e os navegadores o recusariam. Confira no programa de túnel.',
      'somebody-else':
        'Algo responde ali, mas não é este Giftcast. O túnel aponta para a porta certa? Ele pede um login próprio?',
    },
  },
  checkFailed: 'A verificação não respondeu. Tente de novo.',
};
