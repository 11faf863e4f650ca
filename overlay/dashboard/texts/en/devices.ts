/** Texts of other devices: what is open to whom, whether it is reached, and this device itself. */
export const devices = {
  about:
    'This computer always reaches Giftcast. OBS and your own dashboard use 127.0.0.1, and need nothing here.',

  // The network
  network: 'In your network (Wi-Fi)',
  openTo: 'Other devices in the network',
  openToNone: 'Off: no other device',
  openToAll: (addresses: string) => `On, at every address of this computer (${addresses})`,
  openToAllNone: 'On, as soon as this computer is in a network',
  openToOne: (address: string) => `On, at ${address} only`,
  openToSaved: (addresses: string) => `On, at ${addresses}`,
  networkClosed: 'No phone and no other computer can open Giftcast now.',
  networkMeans:
    'Everybody in this network can open the page, and needs a link of their own to see anything. It is plain http: others in the network can read along, also the links. Use it only in a network you trust, never in a café.',
  windows: 'Windows will ask about Node.js. Allow private networks only.',
  fixedNetwork:
    'This start was given --host, which goes first. What is chosen here counts once Giftcast is started without it.',
  openAt: (address: string) => `Open at ${address}.`,
  gone: (address: string) => `${address} is not this computer's address any more. Choose another one above.`,
  inUse: (address: string) =>
    `Another program uses the port at ${address}. Close it: Giftcast tries again by itself.`,
  dashboardAt: (host: string) => `Your dashboard at ${host}`,
  overlayAt: (host: string) => `Overlay at ${host}`,
  links: 'Your own links for this network',
  copyUrl: 'Copy address',

  // The internet
  internet: 'Over the internet',
  internetAbout: (address: string) =>
    `A tunnel program, such as cloudflared or Tailscale Funnel, has an https address and leads it to this computer. Start it, let it lead to ${address}, and write its https address here.`,
  publicUrl: 'Public address',
  publicUrlHint: 'Such as https://show.example. Empty closes it.',
  publicUrlFault: 'Write an address such as https://show.example, with nothing behind the name.',
  remote: 'Moderators open the dashboard there',
  remoteHint: 'Each with a link of their own. Your own link and the overlay never work there.',
  internetClosed: 'Nobody can reach Giftcast from the internet.',
  hookOnly: (host: string) => `${host} takes signed gifts, and nothing else.`,
  hookAndMore: (host: string) =>
    `${host} takes signed gifts, and opens the dashboard for moderators with a link.`,
  isPublicOwn: "This is this computer's own address. Write the tunnel's, which begins with https.",
  fixedInternet:
    'This start was given --public-url, which goes first. What is chosen here counts once Giftcast is started without it.',
  hookUrl: 'Address for webhooks from outside',
  linksFailed: 'The links could not be fetched. Reload this page.',

  // This device
  thisDevice: 'This device',
  install: 'Install as an app',
  installAbout:
    'As an app the dashboard has a window and an icon of its own. It stays signed in on this device.',
  installByMenu: "Your browser's menu may offer to install this page, or to add it to the home screen.",
  installNot:
    'Here the page cannot be an app: browsers want https for that, or this computer itself. A bookmark on the home screen will do.',
  isApp: 'This is the app.',
  keep: 'Stay signed in on this device',
  keepHint:
    'Off, closing the tab signs you out, and you need your link again. On, whoever uses this browser is the owner.',
  signOut: 'Sign out on this device',
  signOutHint: 'To come back you need a new link from the owner.',

  // The check
  check: 'Check it',
  checkOf: (host: string) => `Check whether ${host} is reached`,
  checking: (host: string) => `Asking at ${host}...`,
  findings: {
    network: {
      reached:
        'Giftcast answers at this address. A phone still cannot open it? Same Wi-Fi? VPN off? Node.js allowed in the firewall?',
      'not-open': 'This address is not open any more. Choose again above.',
      refused:
        'No answer: the address is closed. Is a VPN or a firewall on? Switch it off, then check again.',
      silent:
        'No answer in 8 seconds. A firewall holds it back: allow Node.js in private networks, then check again.',
      'no-such-name': 'The address is not known. Choose again above.',
      certificate: 'Something between asks for a certificate. Is a VPN on? Switch it off, then check again.',
      'somebody-else': 'Another program answers there. Close it, then check again.',
    },
    internet: {
      reached: 'The tunnel leads here. It works.',
      'not-open': 'This address is not open any more. Save it again.',
      refused: 'The tunnel does not answer. Is its program running? Start it, then check again.',
      silent: 'No answer in 8 seconds. Is the tunnel running, and this computer online? Then check again.',
      'no-such-name': 'There is no such address. Copy it again from the tunnel program, to the last letter.',
      certificate: 'Its certificate is not valid, so browsers would refuse it. Look into the tunnel program.',
      'somebody-else':
        'Something answers there, and it is not this Giftcast. Does the tunnel lead to the right port? Does it ask for a login of its own?',
    },
  },
  checkFailed: 'The check did not answer. Try again.',
};
