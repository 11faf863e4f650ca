import { Application, BitmapText, Graphics, Particle, ParticleContainer, Sprite, Texture } from 'pixi.js';

/** What any overlay made with Pixi carries: one of each thing that ours is made of, and nothing else. */
const app = new Application();
await app.init({ backgroundAlpha: 0, resizeTo: window });
const particles = new ParticleContainer();
particles.addParticle(new Particle(Texture.WHITE));
app.stage.addChild(
  particles,
  new Sprite(Texture.WHITE),
  new BitmapText({ text: '12' }),
  new Graphics().rect(0, 0, 8, 8).fill(0xffffff),
);
document.body.append(app.canvas);
