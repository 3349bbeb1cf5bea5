namespace SSBms.Cli.Comparisons;

/// <summary>What is at the common zero of the time axis.</summary>
internal enum Alignment
{
    /// <summary>The first row of each input.</summary>
    Start,

    /// <summary>The moment at which the current of each input begins to flow.</summary>
    FirstCurrent,
}
