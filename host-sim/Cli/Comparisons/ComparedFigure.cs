namespace SSBms.Cli.Comparisons;

/// <summary>A figure of every input, beside each other.</summary>
/// <param name="Key">Its name in files, with its unit.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Unit">Its unit; "1" for a share.</param>
/// <param name="Values">A value for each input; NaN where it is not known.</param>
internal sealed record ComparedFigure(string Key, string Title, string Unit, IReadOnlyList<double> Values)
{
    /// <summary>How far an input is from the first; NaN where one of both is not known.</summary>
    /// <param name="input">Which.</param>
    public double Difference(int input)
    {
        return Values[input] - Values[0];
    }
}
