export const GROUNDS = ['white', 'black', 'grey', 'busy'] as const;
export type Ground = (typeof GROUNDS)[number];

/** A picture as hard as a game can be: bright and dark, fine and coarse, every hue, moving letters. */
export function drawGround(pen: CanvasRenderingContext2D, ground: Ground, seed: number): void {
  const { width, height } = pen.canvas;
  if (ground !== 'busy') {
    pen.fillStyle = ground;
    pen.fillRect(0, 0, width, height);
    return;
  }
  const random = createRandom(seed);
  const sky = pen.createLinearGradient(0, 0, width, height);
  sky.addColorStop(0, '#59b7ff');
  sky.addColorStop(0.5, '#fff6d8');
  sky.addColorStop(1, '#f7a8d0');
  pen.fillStyle = sky;
  pen.fillRect(0, 0, width, height);
  for (let hill = 0; hill < 26; hill++) {
    const x = random() * width;
    const base = height * (0.45 + 0.6 * random());
    const half = 90 + 260 * random();
    pen.fillStyle = `hsl(${90 + 60 * random()} ${50 + 45 * random()}% ${18 + 45 * random()}%)`;
    pen.beginPath();
    pen.moveTo(x, base - half * (1 + random()));
    pen.lineTo(x + half, height);
    pen.lineTo(x - half, height);
    pen.fill();
  }
  for (let house = 0; house < 30; house++) drawHouse(pen, random);
  for (let spark = 0; spark < 500; spark++) {
    pen.fillStyle = `hsl(${360 * random()} 95% ${35 + 45 * random()}%)`;
    const size = 3 + 12 * random();
    pen.fillRect(random() * width, random() * height, size, size);
  }
  for (let ray = 0; ray < 40; ray++) {
    pen.strokeStyle = `hsl(${30 + 40 * random()} 100% ${60 + 30 * random()}%)`;
    pen.lineWidth = 2 + 4 * random();
    pen.beginPath();
    const [x, y] = [random() * width, random() * height];
    pen.moveTo(x, y);
    pen.lineTo(x + 200 * (random() - 0.5), y + 160 * random());
    pen.stroke();
  }
  pen.font = 'bold 26px sans-serif';
  for (const words of ['OBJECTIVE 400m', '+125 XP', 'x3 COMBO', 'ENEMY SPOTTED', 'PLAYER_77']) {
    for (let copy = 0; copy < 5; copy++) {
      pen.fillStyle = copy % 2 === 0 ? '#ffffff' : '#0a0a0a';
      pen.fillText(words, random() * width, random() * height);
    }
  }
}

function drawHouse(pen: CanvasRenderingContext2D, random: () => number): void {
  const x = random() * pen.canvas.width;
  const y = random() * pen.canvas.height;
  const columns = 3 + Math.floor(6 * random());
  const rows = 3 + Math.floor(7 * random());
  pen.fillStyle = `hsl(${360 * random()} 60% ${35 + 30 * random()}%)`;
  pen.fillRect(x, y, columns * 18 + 6, rows * 20 + 6);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      pen.fillStyle = random() < 0.5 ? '#fff3b0' : '#1b1b3a';
      pen.fillRect(x + 6 + column * 18, y + 6 + row * 20, 10, 12);
    }
  }
}

/** Numbers from 0 to 1, the same for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
