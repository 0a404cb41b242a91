/*
 * matter-code.h - tracking codes and PINs of matters, as they are issued and stored.
 */
#ifndef DOMAIN_MATTER_CODE_H
#define DOMAIN_MATTER_CODE_H

#include "domain/matter.h"
#include "store/vault.h"

struct secret { char code[CODE_SIZE], pin[MATTER_PIN], code_hex[VAULT_HEX], pin_hex[VAULT_HEX]; };

/* Draws a code that no matter has, and the PIN that goes with it: of the phone's last four
 * digits where phone is given, a new one of six digits where fresh_pin is wished, else none.
 * secret->pin is only filled for a new one. ERR_INPUT: the phone has fewer than four digits. */
CHECKED enum err matter_draw_secret(struct hall *hall, const char *file_number, const char *phone,
	bool fresh_pin, struct secret *out);
void matter_pin_hash(const struct hall *hall, const char *file_number, const char *pin,
	char out[VAULT_HEX]);

#endif
