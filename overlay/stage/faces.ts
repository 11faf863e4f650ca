// Every face that the stage may draw with; a browser fetches only those that hold letters of a text.
import '@fontsource/barlow/600.css';
import '@fontsource/barlow/700.css';
import '@fontsource/barlow-condensed/700.css';
import '@fontsource/oxanium/600.css';
import '@fontsource/oxanium/700.css';
import '@fontsource/fraunces/700.css';
import '@fontsource/nunito/700.css';
import '@fontsource/nunito/800.css';
import '@fontsource/marcellus/400.css';
import '@fontsource/jost/500.css';
import '@fontsource/jost/600.css';
import '@fontsource/jersey-10/400.css';
import '@fontsource/lilita-one/400.css';
import '@fontsource/baloo-2/600.css';
import '@fontsource/baloo-2/800.css';
import '@fontsource/noto-sans/700.css';
import '@fontsource/noto-sans-arabic/700.css';
import '@fontsource/noto-sans-hebrew/700.css';
import '@fontsource/noto-sans-thai/700.css';
import '@fontsource/noto-sans-devanagari/700.css';
// The whole of it: its parts hold pictures in a form that Chromium does not draw.
import '@fontsource/noto-color-emoji/emoji-400.css';
import '@fontsource/noto-sans-jp/700.css';
import '@fontsource/noto-sans-kr/700.css';
import '@fontsource/noto-sans-sc/700.css';
import '@fontsource/noto-sans-tc/700.css';
