import {
  Checkbox,
  createTheme,
  Input,
  type MantineColorsTuple,
  ModalHeader,
  NativeSelect,
  SegmentedControl,
  Switch,
  Textarea,
  TextInput,
} from '@mantine/core';

/** Ten times one colour: the dashboard has one shade of each, and Mantine asks for ten. */
const same = (color: string): MantineColorsTuple => [
  color,
  color,
  color,
  color,
  color,
  color,
  color,
  color,
  color,
  color,
];

/** Look of the dashboard: dark, flat, one accent. */
export const THEME = createTheme({
  fontFamily: 'Barlow, "Segoe UI", sans-serif',
  fontSizes: { xs: '13px', sm: '15px', md: '15px', lg: '17px', xl: '21px' },
  headings: { fontFamily: 'Barlow, "Segoe UI", sans-serif', fontWeight: '600' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  defaultRadius: 8,
  autoContrast: true,
  primaryColor: 'sky',
  respectReducedMotion: true,
  components: {
    // Also in lists of choices: what is said of a field stands under it.
    InputWrapper: Input.Wrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
    }),
    TextInput: TextInput.extend({ defaultProps: { size: 'md' } }),
    NativeSelect: NativeSelect.extend({ defaultProps: { size: 'md' } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'md' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'md' } }),
    Switch: Switch.extend({ defaultProps: { size: 'md' } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'md' } }),
    // Outside of the dialog it would be the head of the page, a second one.
    ModalHeader: ModalHeader.extend({ defaultProps: { role: 'presentation' } }),
  },
  colors: {
    sky: same('#4DB2FF'),
    danger: same('#FF6B6B'),
    wait: same('#FFB938'),
    good: same('#3DD6AC'),
    live: same('#FF6B6B'),
    // Text, two dimmed ones, the edge of controls, borders, raised, cards, the page, and two below it.
    dark: [
      '#F6F9FD',
      '#D3DCEA',
      '#AEBBD0',
      '#526894',
      '#33415C',
      '#1A2438',
      '#121A28',
      '#0B101A',
      '#080C14',
      '#04070D',
    ],
  },
});
