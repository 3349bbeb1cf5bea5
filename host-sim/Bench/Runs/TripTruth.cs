using SSBms.Bench.Fixture;
using SSBms.Control;

namespace SSBms.Bench.Runs;

/// <summary>Holds a trip or a warning against the simulated cell: was it beyond the bound, or did the guard only believe so?</summary>
public static class TripTruth
{
    /// <summary>Measured and true value may differ by this part of the bound before a trip counts as false: noise, and the age of a sample.</summary>
    private const double Tolerance = 0.03;

    /// <summary>Contact is known to about that.</summary>
    private const double ContactTolerance = 0.1;

    /// <summary>A resistance that has truly gone up so far has risen.</summary>
    private const double LeastRise = 1.05;

    /// <summary>A cell with more of its interface in contact has not lost contact.</summary>
    private const double SoundContact = 0.9;

    /// <summary>Whether it was false.</summary>
    /// <param name="row">The diagnosis.</param>
    /// <param name="bound">The bound that was crossed.</param>
    /// <param name="truth">The simulated cell at that moment.</param>
    /// <param name="settings">What is guarded by.</param>
    /// <param name="rise">The true resistance over the least that it has been, both carried to one temperature, 1.</param>
    /// <returns>Null when the diagnosis is about the board or its channels, not about the cell.</returns>
    public static bool? IsFalse(Diagnosis row, double bound, TrueState truth, Settings settings, double rise)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentNullException.ThrowIfNull(settings);
        if (row.Code == DiagnosisCode.HardwareVoltageTrip)
        {
            // The contacts open some milliseconds later: by then it may lie a little less far beyond the window.
            double margin = settings.Get(Setting.VoltageMargin);
            return truth.Voltage < settings.Get(Setting.VoltageCeiling) + margin
                && truth.Voltage > settings.Get(Setting.VoltageFloor) - margin;
        }

        if (row.Code == DiagnosisCode.SoftShort)
        {
            return !truth.IsShorting;
        }

        if (truth.IsShorting && row.Code is (DiagnosisCode.UnexplainedVoltage or DiagnosisCode.HardShort))
        {
            // A short that makes and breaks is a voltage that jumps.
            return false;
        }

        bool bothLithium = settings.BothElectrodesLithium;
        if (row.Code == DiagnosisCode.ContactLoss)
        {
            return truth.ContactFraction > bound + ContactTolerance;
        }

        if (row.Code == DiagnosisCode.ResistanceRunaway)
        {
            // A layer of lithium that is used up, or an interphase that runs away, loses no contact and is as good a reason.
            return truth.ContactFraction > SoundContact && rise < bound * (1.0 - Tolerance);
        }

        if (row.Code == DiagnosisCode.ResistanceRise)
        {
            return truth.ContactFraction > SoundContact && rise < LeastRise;
        }

        double value = row.Watched switch
        {
            Quantity.CellVoltage or Quantity.HighestVoltage or Quantity.LowestVoltage => truth.Voltage,
            Quantity.PlatingDensity => bothLithium ? Math.Abs(truth.Density) : Math.Max(truth.Density, 0.0),
            Quantity.StrippingDensity => bothLithium ? Math.Abs(truth.Density) : Math.Max(-truth.Density, 0.0),
            Quantity.StackPressure => truth.Pressure,
            Quantity.HottestTemperature => truth.Hottest,
            Quantity.ColdestTemperature => truth.Coldest,
            _ => double.NaN,
        };
        double tolerance = Tolerance * Math.Abs(bound);
        return double.IsNaN(value) ? null
            : row.UpperBound ? value < bound - tolerance
            : value > bound + tolerance;
    }

    /// <summary>The true values, for the record.</summary>
    /// <param name="truth">The simulated cell.</param>
    public static IReadOnlyList<NamedValue> Values(TrueState truth)
    {
        ArgumentNullException.ThrowIfNull(truth);
        return
        [
            new NamedValue("voltage", truth.Voltage, "V"),
            new NamedValue("current-density", truth.Density, "mA/cm²"),
            new NamedValue("stack-pressure", truth.Pressure, "MPa"),
            new NamedValue("hottest-temperature", truth.Hottest, "°C"),
            new NamedValue("coldest-temperature", truth.Coldest, "°C"),
            new NamedValue("contact-fraction", truth.ContactFraction, ""),
            new NamedValue("resistance", truth.Resistance, "Ω"),
        ];
    }
}
