namespace SSBms.Control;

/// <summary>
/// How much distance the guard keeps from the cell's limits and how long it waits. The defaults suit a research cell of
/// about 1 cm²; a board or an experiment may set others before the guard is built.
/// </summary>
public sealed class GuardPolicy
{
    private const double StaleAfterCycles = 2.5;
    private const double ShortestTemperatureAge = 1.0;
    private const double ShortestContactorTime = 0.5;

    /// <summary>Sets everything that follows from the control period.</summary>
    /// <param name="cycleSeconds">Control period, s; positive.</param>
    public GuardPolicy(double cycleSeconds)
    {
        CycleSeconds = cycleSeconds;
        AgeLimit = StaleAfterCycles * cycleSeconds;
        TemperatureAgeLimit = AgeLimit > ShortestTemperatureAge ? AgeLimit : ShortestTemperatureAge;
        ContactorLimit = AgeLimit > ShortestContactorTime ? AgeLimit : ShortestContactorTime;
    }

    /// <summary>Control period, s.</summary>
    public readonly double CycleSeconds;

    /// <summary>Oldest a voltage, current or pressure may be, s: stale in the third cycle without a value.</summary>
    public double AgeLimit;

    /// <summary>Oldest a temperature may be, s; the sensors convert more slowly than the cycle runs.</summary>
    public double TemperatureAgeLimit;

    /// <summary>Longest the contactor may take to follow its command, s.</summary>
    public double ContactorLimit;

    /// <summary>Fraction of the critical current density at which the contactor opens, 0 to 1.</summary>
    public double TripFraction = 0.9;

    /// <summary>Fraction of the critical current density that is published as allowed, below <see cref="TripFraction"/>.</summary>
    public double DerateFraction = 0.8;

    /// <summary>The allowed stripping current is that of a pressure smaller by this factor, above 1.</summary>
    public double PressureReserve = 1.25;

    /// <summary>Fraction of the pressure wall from which on plating is derated, 0 to 1.</summary>
    public double WallDerateFraction = 0.9;

    /// <summary>How far beyond its window the voltage may go before the contactor opens, V; derating ends at zero there.</summary>
    public double VoltageMargin = 0.1;

    /// <summary>Width of the band inside the temperature window in which the current is derated, K.</summary>
    public double TemperatureBand = 3.0;

    /// <summary>Largest allowed difference of the two voltage measurements, V.</summary>
    public double VoltageDisagreementLimit = 0.05;

    /// <summary>Largest allowed difference of plate and die wall, K.</summary>
    public double TemperatureSpreadLimit = 10.0;

    /// <summary>Evidence at which voids are suspected, standard deviations (one-sided CUSUM, false alarm about once in 1e5 steps).</summary>
    public double VoidEvidenceLimit = 10.0;

    /// <summary>Resistance over baseline that counts as loss of contact.</summary>
    public double ContactLossRatio = 1.5;

    /// <summary>Largest voltage, V, without sign, that a cell on this board can have.</summary>
    public double PlausibleVoltage = 8.0;

    /// <summary>Full scale of the current measurement, A; a reading at full scale is no measurement.</summary>
    public double PlausibleCurrent = 4.0e-3;

    /// <summary>Largest stack pressure, MPa, the load cell can report; as much below zero is a broken bridge.</summary>
    public double PlausiblePressure = 100.0;

    /// <summary>Looks for the first number that no policy can have.</summary>
    /// <returns>The name of the field, or null when all are usable.</returns>
    public string? FirstFault()
    {
        if (!Within(CycleSeconds, 0.0, 3600.0))
        {
            return nameof(CycleSeconds);
        }

        if (!Within(TripFraction, 0.0, 1.0))
        {
            return nameof(TripFraction);
        }

        if (!Within(DerateFraction, 0.0, TripFraction))
        {
            return nameof(DerateFraction);
        }

        if (!Within(PressureReserve, 1.0, 100.0))
        {
            return nameof(PressureReserve);
        }

        if (!Within(WallDerateFraction, 0.0, 0.999))
        {
            return nameof(WallDerateFraction);
        }

        if (!Within(VoltageMargin, 0.0, 10.0))
        {
            return nameof(VoltageMargin);
        }

        if (!Within(TemperatureBand, 0.0, 100.0))
        {
            return nameof(TemperatureBand);
        }

        return Within(ContactLossRatio, 1.0, 1000.0) ? null : nameof(ContactLossRatio);
    }

    /// <summary>Above the lower bound and not above the upper.</summary>
    private static bool Within(double value, double low, double high)
    {
        return Scalar.IsFinite(value) && value > low && value <= high;
    }
}
