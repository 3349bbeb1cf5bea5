namespace SSBms.Detection.Figures;

/// <summary>False alarms over a time.</summary>
/// <param name="Alarms">How many.</param>
/// <param name="Hours">In how many cell-hours.</param>
public readonly record struct AlarmRate(int Alarms, double Hours)
{
    private const double TenThousand = 1e4;

    /// <summary>Alarms in 10,000 cell-hours.</summary>
    public double PerTenThousandHours => Hours > 0.0 ? Alarms / Hours * TenThousand : 0.0;

    /// <summary>The rate that is not exceeded with 95 % confidence (Poisson), in 10,000 cell-hours.</summary>
    public double AtMost => Hours > 0.0 ? Statistics.PoissonUpper(Alarms) / Hours * TenThousand : double.PositiveInfinity;
}
