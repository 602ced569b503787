// Names are found by a key with a letter or two amiss, as a whole and by their words.
// This engine has no such index: its names are few enough to be compared one by one.
