#ifndef CSHA256_H
#define CSHA256_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Takes blocks of 64 bytes into the eight words of a SHA-256 (FIPS 180-4), by the instructions that this processor has
   for it, else in portable C. */
void csha256_absorb(uint32_t state[8], const uint8_t *blocks, size_t count);

/* The same, always in portable C. */
void csha256_absorb_portably(uint32_t state[8], const uint8_t *blocks, size_t count);

/* True where this processor has instructions for it. */
bool csha256_is_fast(void);

#endif
