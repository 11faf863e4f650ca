import type { HealthReason } from '../../../../shared/health.ts';

/** What is wrong and what to do, by the codes of `shared/health.ts`. */
export const HEALTH: { readonly [code in HealthReason]: string } = {
  'store/failed':
    'Die Festplatte nimmt keine neuen Geschenke an. Schaffe Platz: Sobald wieder gespeichert wird, geht es von selbst weiter. Bis dahin zählt kein Geschenk, und Absender sollen es noch einmal senden.',
  'store/checkpoint-damaged':
    'Eine Datei mit Summen war beschädigt. Sie wurden aus dem Journal neu gezählt und stimmen. Behalte diese Festplatte im Auge: Kopiere den Datenordner auf eine andere.',
  'forget/unfinished':
    'Jemand konnte noch nicht endgültig vergessen werden: Der Name ist von jedem Bildschirm, steht aber noch in Dateien. Warum, steht im Terminal; behebe es und starte Giftcast neu.',
  'dedupe/overflow':
    'Fünf Millionen Geschenke kamen in einer Woche, darum sind die ältesten nicht mehr bekannt: Noch einmal gesendet, würden sie doppelt zählen. Lass nichts noch einmal senden, das Tage alt ist.',
  'backup/failed':
    'Die letzte Sicherung ließ sich nicht anlegen oder nicht zurücklesen. Kein Geschenk wird dadurch aufgehalten. Sieh ins Terminal, dort steht der Grund; der nächste Versuch folgt binnen einer Stunde.',
  'clock/jumped':
    'Die Uhr dieses Computers wurde verstellt oder geht falsch. Die Show läuft nach ihrer eigenen Zeit weiter. Stelle die Uhr richtig; stimmt sie schon, starte Giftcast nach dem Stream neu.',
  'settings/invalid-file':
    'settings.json hat einen Fehler: Was vorher gut war, gilt weiter. Bis er behoben ist, lässt sich hier keine Einstellung speichern; wo er steht, sagt das Terminal.',
  'tiers/invalid-file':
    'tiers.json hat einen Fehler: Die Stufen von vorher gelten weiter. Bis er behoben ist, lässt sich hier keine Stufe speichern; wo er steht, sagt das Terminal.',
  'twitch/lost':
    'Twitch ist nicht erreichbar: Bits, Subs und Chatbefehle kommen nicht an. Prüfe die Internetverbindung; Giftcast versucht es von selbst wieder.',
  'twitch/login-refused':
    'Twitch weist den Bot ab: Er liest den Chat und antwortet nicht. Melde ihn unter Einstellungen, Quellen neu an.',
  'twitch/no-such-channel':
    'Twitch kennt den Kanal nicht, darum kommt von dort nichts an. Berichtige den Namen unter Einstellungen, Quellen.',
};
