namespace SSBms.Detection.Methods;

/// <summary>What each method counts as an alarm.</summary>
public static class MethodTable
{
    /// <summary>Every method, in the order in which they are shown.</summary>
    public static IReadOnlyList<DetectionMethod> All { get; } = Enum.GetValues<DetectionMethod>();

    /// <summary>Levels at which the statistic of a method is looked at, rising.</summary>
    /// <param name="method">The method.</param>
    public static double[] Levels(DetectionMethod method)
    {
        double[] levels = method switch
        {
            DetectionMethod.FourTones => Between(2.0, 58.0),
            DetectionMethod.Oracle => Between(2.0, 400.0),
            DetectionMethod.StepSum => Between(1.0, 950.0),
            DetectionMethod.StepRatio or DetectionMethod.KilohertzRatio => Between(0.02, 2.0),
            DetectionMethod.StepMean => Between(0.01, 2.0),
            _ => Between(0.05, 0.9),
        };
        return Fixed(method) is { } level ? [.. levels.Append(level).Order()] : levels;
    }

    /// <summary>The level that the method itself takes; null where it is chosen by its false alarms.</summary>
    /// <param name="method">The method.</param>
    public static double? Fixed(DetectionMethod method)
    {
        return method switch
        {
            DetectionMethod.FourTones => Control.ContactEvidence.Enough,
            DetectionMethod.StepSum => 10.0,
            DetectionMethod.StepRatio or DetectionMethod.KilohertzRatio => 0.2,
            DetectionMethod.Limits => 1.0,
            _ => null,
        };
    }

    /// <summary>What it is called on the page.</summary>
    /// <param name="method">The method.</param>
    public static string Name(DetectionMethod method)
    {
        return method switch
        {
            DetectionMethod.FourTones => "four tones, the firmware",
            DetectionMethod.Oracle => "oracle that knows the cell",
            DetectionMethod.StepSum => "step resistance, cumulative sum at 10",
            DetectionMethod.StepRatio => "step resistance +20 %",
            DetectionMethod.KilohertzRatio => "impedance at 1 kHz +20 %",
            DetectionMethod.StepMean => "step resistance, moving mean (EWMA)",
            _ => "limits of voltage, current, temperature",
        };
    }

    private static double[] Between(double low, double high)
    {
        const int Count = 32;
        return [.. Enumerable.Range(0, Count).Select(i => low * Math.Pow(high / low, i / (Count - 1.0)))];
    }
}
