import type { devices as english } from '../en/devices.ts';

/** Texts of other devices: what is open to whom, whether it is reached, and this device itself. */
export const devices: typeof english = {
  about:
    'Dieser Computer erreicht Giftcast immer. OBS und dein eigenes Dashboard nutzen 127.0.0.1 und brauchen hier nichts.',

  // The network
  network: 'In deinem Netzwerk (WLAN)',
  openTo: 'Andere Geräte im Netzwerk',
  openToNone: 'Aus: kein anderes Gerät',
  openToAll: (addresses) => `Ein, an jeder Adresse dieses Computers (${addresses})`,
  openToAllNone: 'Ein, sobald dieser Computer in einem Netzwerk ist',
  openToOne: (address) => `Ein, nur an ${address}`,
  openToSaved: (addresses) => `Ein, an ${addresses}`,
  networkClosed: 'Kein Handy und kein anderer Computer kann Giftcast jetzt öffnen.',
  networkMeans:
    'Alle in diesem Netzwerk können die Seite öffnen und brauchen einen eigenen Link, um etwas zu sehen. Es ist einfaches http: Andere im Netzwerk können mitlesen, auch die Links. Nutze es nur in einem Netzwerk, dem du vertraust, nie in einem Café.',
  windows: 'Windows wird nach Node.js fragen. Erlaube nur private Netzwerke.',
  fixedNetwork:
    'Dieser Start bekam --host, und das geht vor. Was du hier wählst, gilt, sobald Giftcast ohne es gestartet wird.',
  openAt: (address) => `Offen an ${address}.`,
  gone: (address) => `${address} ist keine Adresse dieses Computers mehr. Wähle oben eine andere.`,
  inUse: (address) =>
    `Ein anderes Programm benutzt den Port an ${address}. Schließ es: Giftcast versucht es von selbst wieder.`,
  dashboardAt: (host) => `Dein Dashboard an ${host}`,
  overlayAt: (host) => `Overlay an ${host}`,
  links: 'Deine eigenen Links für dieses Netzwerk',
  copyUrl: 'Adresse kopieren',

  // The internet
  internet: 'Über das Internet',
  internetAbout: (address) =>
    `Ein Tunnel-Programm wie cloudflared oder Tailscale Funnel hat eine https-Adresse und leitet sie zu diesem Computer. Starte es, lass es zu ${address} leiten und schreib seine https-Adresse hierher.`,
  publicUrl: 'Öffentliche Adresse',
  publicUrlHint: 'Etwa https://show.example. Leer schließt sie.',
  publicUrlFault: 'Schreib eine Adresse wie https://show.example, mit nichts hinter dem Namen.',
  remote: 'Mods öffnen dort das Dashboard',
  remoteHint: 'Alle mit einem eigenen Link. Dein eigener Link und das Overlay funktionieren dort nie.',
  internetClosed: 'Niemand kann Giftcast aus dem Internet erreichen.',
  hookOnly: (host) => `${host} nimmt signierte Geschenke an und sonst nichts.`,
  hookAndMore: (host) => `${host} nimmt signierte Geschenke an und öffnet Mods mit einem Link das Dashboard.`,
  isPublicOwn: 'Das ist die eigene Adresse dieses Computers. Schreib die des Tunnels, sie beginnt mit https.',
  fixedInternet:
    'Dieser Start bekam --public-url, und das geht vor. Was du hier wählst, gilt, sobald Giftcast ohne es gestartet wird.',
  hookUrl: 'Adresse für Webhooks von außen',
  linksFailed: 'Die Links ließen sich nicht holen. Lade diese Seite neu.',

  // This device
  thisDevice: 'Dieses Gerät',
  install: 'Als App installieren',
  installAbout:
    'Als App hat das Dashboard ein eigenes Fenster und ein eigenes Symbol. Es bleibt auf diesem Gerät angemeldet.',
  installByMenu:
    'Vielleicht bietet das Menü deines Browsers an, diese Seite zu installieren oder zum Startbildschirm hinzuzufügen.',
  installNot:
    'Hier kann die Seite keine App sein: Browser wollen dafür https oder diesen Computer selbst. Ein Lesezeichen auf dem Startbildschirm genügt.',
  isApp: 'Das ist die App.',
  keep: 'Auf diesem Gerät angemeldet bleiben',
  keepHint:
    'Ausgeschaltet meldet dich das Schließen des Tabs ab, und du brauchst deinen Link wieder. Eingeschaltet gilt jeder, der diesen Browser benutzt, als Inhaber.',
  signOut: 'Auf diesem Gerät abmelden',
  signOutHint: 'Um zurückzukommen, brauchst du einen neuen Link vom Inhaber.',

  // The check
  check: 'Prüfen',
  checkOf: (host) => `Prüfen, ob ${host} erreichbar ist`,
  checking: (host) => `Anfrage an ${host} …`,
  findings: {
    network: {
      reached:
        'Giftcast antwortet an dieser Adresse. Ein Handy kann sie trotzdem nicht öffnen? Gleiches WLAN? VPN aus? Node.js in der Firewall erlaubt?',
      'not-open': 'Diese Adresse ist nicht mehr offen. Wähle oben neu.',
      refused:
        'Keine Antwort: Die Adresse ist geschlossen. Ist ein VPN oder eine Firewall an? Schalte sie aus und prüfe noch einmal.',
      silent:
        'In 8 Sekunden keine Antwort. Eine Firewall hält sie auf: Erlaube Node.js in privaten Netzwerken und prüfe noch einmal.',
      'no-such-name': 'Die Adresse ist nicht bekannt. Wähle oben neu.',
      certificate:
        'Etwas dazwischen verlangt ein Zertifikat. Ist ein VPN an? Schalte es aus und prüfe noch einmal.',
      'somebody-else': 'Dort antwortet ein anderes Programm. Schließ es und prüfe noch einmal.',
    },
    internet: {
      reached: 'Der Tunnel führt hierher. Es funktioniert.',
      'not-open': 'Diese Adresse ist nicht mehr offen. Speichere sie noch einmal.',
      refused: 'Der Tunnel antwortet nicht. Läuft sein Programm? Starte es und prüfe noch einmal.',
      silent:
        'In 8 Sekunden keine Antwort. Läuft der Tunnel, und ist dieser Computer online? Dann prüfe noch einmal.',
      'no-such-name':
        'Diese Adresse gibt es nicht. Kopiere sie noch einmal aus dem Tunnel-Programm, bis zum letzten Zeichen.',
      certificate:
        'Das Zertifikat ist ungültig, Browser würden die Adresse abweisen. Sieh im Tunnel-Programm nach.',
      'somebody-else':
        'Dort antwortet etwas, aber nicht dieses Giftcast. Führt der Tunnel zum richtigen Port? Verlangt er eine eigene Anmeldung?',
    },
  },
  checkFailed: 'Die Prüfung hat nicht geantwortet. Versuch es noch einmal.',
};
