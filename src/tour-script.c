/* tour-script.c - what is played: three journeys, step by step, and what is said to each. */
#include <config.h>

#include "tour.h"

const struct tour_step tour_steps[] = {
	{ N_("Grandma Li wants a blocked drain seen to. She presses 1: Put a matter forward."),
	  "home", .keys = "1", .visitor = true },
	{ N_("What is it about? She presses 3: Cleanliness."), "category", .keys = "3" },
	{ N_("Where is it? She presses 2: Building 2."), "place", .keys = "2" },
	{ N_("None of these is what she means. She presses 4: Put a sentence together."),
	  "sentence", .keys = "4" },
	{ N_("The sentence begins to grow. She presses 5: the drain."), "thing", .keys = "5" },
	{ N_("What is the matter with it? She presses 1: is blocked."), "problem", .keys = "1" },
	{ N_("What would she like? She presses 1: please have it cleared soon."), "wish", .keys = "1" },
	{ N_("She need not say who she is. She presses 3: Without a name."), "who", .keys = "3" },
	{ N_("How it is treated. She reads it and presses 1: I agree."), "privacy", .keys = "1" },
	{ N_("Everything once more. It is right: she presses 1."), "read-back", .keys = "1" },
	{ N_("Ten keys, and it is taken in. It was saved before the slip is printed."), "receipt",
	  .meanwhile = tour_slip_comes_out },
	{ N_("The slip is out. It is in her hand: she presses 1."), NULL, .keys = "1" },
	{ N_("She keeps the slip, for its number is her secret, and goes home."), NULL, .keys = "0" },
	{ N_("Two weeks pass: it is looked at, weighed, talked over and voted for, and the property"
	     " manager is given the work."), NULL, .meanwhile = tour_weeks_pass },
	{ N_("Grandma Li wants to know how it stands. She holds the slip under the scanner: no key"
	     " is needed."), NULL, .scan = "YS1T{code}", .visitor = true },
	{ N_("It is being carried out: by whom, by when, and what counts as done. She presses 0."),
	  "progress", .keys = "0" },
	{ N_("Auntie Chen has taken part in six meetings. She holds her card under the scanner."),
	  NULL, .scan = "YS1P{card}", .visitor = true },
	{ N_("Her PIN: nobody sees the digits. Then Enter."), "pin", .keys = "{pin}<Enter>" },
	{ N_("Her points, and what they are enough for. She presses 1: Choose a reward."), "points",
	  .keys = "1" },
	{ N_("She presses 4: A haircut."), "rewards", .keys = "4" },
	{ N_("Nothing is spent before she has it. She presses 1: Yes."), NULL, .keys = "1" },
	{ N_("With this voucher she goes to the desk, where it is scanned. The slip is being"
	     " printed."), "voucher", .meanwhile = tour_slip_comes_out },
	{ N_("It is in her hand: she presses 1."), NULL, .keys = "1" },
	{ N_("That is all there is to it. With * everything is in English, with F1 somebody comes"
	     " to help."), NULL, .keys = "0" },
	{ 0 }
};
