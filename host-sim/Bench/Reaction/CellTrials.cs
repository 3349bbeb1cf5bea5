using SSBms.Bench.Fixture;
using SSBms.CellModels;
using SSBms.Control;

namespace SSBms.Bench.Reaction;

/// <summary>What happens to the cell.</summary>
/// <param name="bounds">What can be promised.</param>
internal sealed class CellTrials(ReactionBounds bounds)
{
    private const double Beyond = 1.2;
    private const double BeyondVolt = 0.1;
    private const double FarBeyondVolt = 0.4;
    private const double BeyondKelvin = 1.0;
    private const double Released = 0.01;
    private const double AboveWall = 1.1;
    internal const string Nau =
        "NAU7802: the conversion under way and three that its filter looks back on (25 ms each, ±3 %), then the row's samples, one a cycle, and the release.";

    internal const string Ina =
        "INA228: one result under way, one whole result (33 ms each), then the row's samples, one a cycle, and the release.";
    private const string Tmp =
        "TMP117: one result under way, then the row's samples (125 ms each, ±10 %), a cycle until the last is read, and the release.";

    /// <summary>Every trial.</summary>
    public IEnumerable<ReactionTrial> All()
    {
        const double Comparator = 3.0 * ReactionBounds.Ina228Conversion + ReactionBounds.Release;
        yield return new ReactionTrial(
            DiagnosisCode.HardwareOverCurrent,
            "current 1.2 times the trip",
            ReactionScene.Charging,
            fixture => OverCurrent(fixture, 1),
            Comparator,
            "The comparator: the shunt conversion under way, one of the bus, one whole conversion of the shunt (4.12 ms each), and the release. No firmware is needed."
        );
        yield return new ReactionTrial(
            DiagnosisCode.PlatingCcdExceeded,
            "current 1.2 times the trip, alert wire grounded",
            ReactionScene.Charging,
            fixture => Blinded(fixture, 1),
            bounds.Fast(DiagnosisCode.PlatingCcdExceeded, ReactionBounds.Ina228Result),
            Ina
        );
        yield return new ReactionTrial(
            DiagnosisCode.StrippingCcdExceeded,
            "the same, discharging",
            ReactionScene.Discharging,
            fixture => Blinded(fixture, -1),
            bounds.Fast(DiagnosisCode.StrippingCcdExceeded, ReactionBounds.Ina228Result),
            Ina
        );
        const string Bus =
            "The comparator: the bus conversion under way, one of the shunt, one whole conversion of the bus (4.12 ms each), and the release. No firmware is needed.";
        yield return new ReactionTrial(
            DiagnosisCode.HardwareVoltageTrip,
            "hard short of a charging full cell",
            ReactionScene.Charging,
            Short,
            Comparator,
            Bus
        );
        yield return Voltage(
            DiagnosisCode.HardwareVoltageTrip,
            "0.4 V above where the firmware trips",
            known => known.Get(Quantity.VoltageCeiling) + FarBeyondVolt
        ) with
        {
            Promise = new ReactionPromise(Comparator, Bus),
        };
        yield return Pressure(DiagnosisCode.CriticalStackPressure, "clamp let go while stripping", ReactionScene.Symmetric, _ => Released);
        yield return Pressure(
            DiagnosisCode.PressureWallExceeded,
            "clamp 10 % beyond the wall",
            ReactionScene.Charging,
            known => AboveWall * known.Get(Quantity.PressureWall)
        );
        yield return Voltage(
            DiagnosisCode.OverVoltage,
            "0.1 V above the ceiling",
            known => known.Get(Quantity.VoltageCeiling) + BeyondVolt
        );
        yield return Voltage(DiagnosisCode.UnderVoltage, "0.1 V below the floor", known => known.Get(Quantity.VoltageFloor) - BeyondVolt);
        yield return Temperature(
            DiagnosisCode.OverTemperature,
            "plate and wall 1 K above the ceiling",
            known => known.Get(Quantity.TemperatureCeiling) + BeyondKelvin
        );
        yield return Temperature(
            DiagnosisCode.UnderTemperature,
            "plate and wall 1 K below the floor",
            known => known.Get(Quantity.TemperatureFloor) - BeyondKelvin
        );
    }

    private static Quantities Known(VirtualFixture fixture)
    {
        return fixture.Control!.Guard.Quantities;
    }

    private static void OverCurrent(VirtualFixture fixture, int direction)
    {
        Quantity limit = direction > 0 ? Quantity.PlatingTripDensity : Quantity.StrippingTripDensity;
        ReactionRun.Drive(fixture, direction * Beyond * Known(fixture).Get(limit));
    }

    private static void Blinded(VirtualFixture fixture, int direction)
    {
        fixture.Board!.Latch.Wire = VirtualBoard.AlertWire.Grounded;
        OverCurrent(fixture, direction);
    }

    internal static void Short(VirtualFixture fixture)
    {
        CellState state = fixture.Cell.State;
        state.Negative.Dendrite = 1.0;
        fixture.Cell.Restore(state);
        ReactionRun.Jump(fixture);
    }

    private ReactionTrial Pressure(DiagnosisCode row, string what, ReactionScene scene, Func<Quantities, double> megapascal)
    {
        return new ReactionTrial(
            row,
            what,
            scene,
            fixture => fixture.TurnClamp(megapascal(Known(fixture)), 0.0),
            bounds.Fast(row, ReactionBounds.Nau7802Conversion, ReactionBounds.Nau7802Settling),
            Nau
        );
    }

    private ReactionTrial Voltage(DiagnosisCode row, string what, Func<Quantities, double> volt)
    {
        return new ReactionTrial(
            row,
            what,
            ReactionScene.Charging,
            fixture =>
            {
                fixture.Board!.Sensors.VoltageLead.Offset(volt(Known(fixture)) - fixture.Voltage);
                ReactionRun.Jump(fixture);
            },
            bounds.Fast(row, ReactionBounds.Ina228Result),
            Ina
        );
    }

    private ReactionTrial Temperature(DiagnosisCode row, string what, Func<Quantities, double> celsius)
    {
        return new ReactionTrial(
            row,
            what,
            ReactionScene.Charging,
            fixture =>
            {
                double warmer = celsius(Known(fixture)) - fixture.Cell.State.Temperature;
                fixture.Board!.Sensors.PlateTemperature.Offset(warmer);
                fixture.Board.Sensors.WallTemperature.Offset(warmer);
            },
            bounds.Slow(row, ReactionBounds.Tmp117Result),
            row == DiagnosisCode.UnderTemperature
                ? Tmp + " While a current flows, the critical current density of the cold cell trips before this row."
                : Tmp
        );
    }
}
