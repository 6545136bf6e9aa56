"""The interview as a state machine: plan, phases, questions, probes.  Events in, effects out; time is passed in."""
