using System.Runtime.CompilerServices;

// The compiler proves that no local is read before it is written; clearing them all in every step of every cell is work for nothing.
[module: SkipLocalsInit]
