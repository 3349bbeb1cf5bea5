using SSBms.Bench.Fixture;
using SSBms.Control;

namespace SSBms.Bench.Reaction;

/// <summary>What happens to the measurement: chips that die, freeze or lose their registers, readings that cannot be.</summary>
/// <param name="bounds">What can be promised.</param>
internal sealed class MeasurementTrials(ReactionBounds bounds)
{
    private const double Disagreement = 0.2;
    private const double Absurd = 140.0;
    private const double Apart = 1.0;

    // Registers that a driver keeps, and how many readings lie between two looks.
    private const int Ina228Registers = 9;
    private const int Nau7802Registers = 8;
    private const int Ads1115Looks = 8;
    private const int Tmp117Looks = 4;

    /// <summary>Every trial.</summary>
    public IEnumerable<ReactionTrial> All()
    {
        return [.. Stale(), .. Frozen(), .. Lost(), .. Absurdities()];
    }

    private IEnumerable<ReactionTrial> Stale()
    {
        double fast = bounds.Beyond(bounds.AgeLimit) + ReactionBounds.Release;
        const string Why =
            "The last reading may be as old as the event: its age passes the limit in the first cycle beyond stale_cycles, and the release.";
        yield return Dead(DiagnosisCode.StaleCurrent, "ina228");
        yield return Dead(DiagnosisCode.StaleVoltage, "ina228");
        yield return Dead(DiagnosisCode.StaleRedundantVoltage, "ads1115");
        yield return Dead(DiagnosisCode.StalePressure, "nau7802");
        yield return Of(DiagnosisCode.StalePressure, "bus held low", ReactionFault.Of("bus", "held"), fast, Why);
        double slow =
            bounds.Beyond(bounds.TemperatureAgeLimit)
            + (ReactionBounds.Samples(DiagnosisCode.StaleTemperature) - 1) * bounds.Cycle
            + ReactionBounds.Release;
        foreach (string chip in new[] { "plate tmp117", "wall tmp117" })
        {
            yield return Of(
                DiagnosisCode.StaleTemperature,
                $"{chip} dies",
                ReactionFault.Of(chip, "off"),
                slow,
                "The age passes stale_temperature in the first cycle beyond it, and stays there for the row's samples; the release."
            );
        }

        ReactionTrial Dead(DiagnosisCode row, string chip)
        {
            return Of(row, $"{chip} dies", ReactionFault.Of(chip, "off"), fast, Why);
        }
    }

    private IEnumerable<ReactionTrial> Frozen()
    {
        // The newest result may be one that was read before: so it begins to count a result later.
        double cycles = (ReactionBounds.FrozenRun - 1) * bounds.Cycle + bounds.Beyond(bounds.AgeLimit) + ReactionBounds.Release;
        const string Why =
            "So many equal codes in a row are no noise but a stuck converter: then the channel misses, and grows stale as above.";
        yield return Of(DiagnosisCode.StaleCurrent, "ina228 frozen", ReactionFault.Of("ina228", "stuck"), cycles, Why);
        yield return Of(DiagnosisCode.StalePressure, "nau7802 frozen", ReactionFault.Of("nau7802", "stuck"), cycles, Why);
        yield return Blind(DiagnosisCode.StaleRedundantVoltage, "ads1115");
        yield return Blind(DiagnosisCode.StaleTemperature, "plate tmp117");
        yield return Blind(DiagnosisCode.StaleTemperature, "wall tmp117");

        static ReactionTrial Blind(DiagnosisCode row, string chip)
        {
            return new ReactionTrial(
                row,
                $"{chip} frozen",
                ReactionScene.Charging,
                ReactionFault.Of(chip, "stuck"),
                ReactionPromise.None(
                    "Nothing is promised: the chip is not watched for equal codes. It is noticed once the truth has moved away from the other channel."
                )
            );
        }
    }

    private IEnumerable<ReactionTrial> Lost()
    {
        yield return Register("ina228", "0x0E = 0x7000", Ina228Registers * bounds.Cycle, "one register is looked at a cycle, 9 in all");
        yield return Register("nau7802", "0x1C = 0x00", Nau7802Registers * bounds.Cycle, "one register is looked at a cycle, 8 in all");
        yield return Register("ads1115", "0x01 = 0x0583", 2.0 * bounds.Cycle, "its settings are read in every cycle");
        yield return Register(
            "ads1115",
            "0x02 = 0x1234",
            Ads1115Looks * bounds.Cycle,
            "one of two thresholds is looked at every 4th cycle"
        );
        foreach (string chip in new[] { "plate tmp117", "wall tmp117" })
        {
            yield return Register(
                chip,
                "0x07 = 0x0001",
                Tmp117Looks * ReactionBounds.Tmp117Result + bounds.Cycle,
                "its offset is looked at with every 4th result (125 ms each, ±10 %), or at once when the temperature jumps"
            );
        }

        ReactionTrial Register(string chip, string what, double milliseconds, string looks)
        {
            return Of(
                DiagnosisCode.ConfigurationLost,
                $"{chip} register {what}",
                ReactionFault.Of(chip, "register", what),
                milliseconds + ReactionBounds.Release,
                $"Found when the register is next read: {looks}; a second reading in the same cycle decides; the release."
            );
        }
    }

    private IEnumerable<ReactionTrial> Absurdities()
    {
        DiagnosisCode absurd = DiagnosisCode.ImplausibleReading;
        yield return Of(
            absurd,
            "wall temperature beyond 150 °C",
            fixture => fixture.Board!.Sensors.WallTemperature.Offset(Absurd),
            2.0 * ReactionBounds.Tmp117Result + ReactionBounds.Samples(absurd) * bounds.Cycle + ReactionBounds.Release,
            "TMP117: a result under way and a whole one (125 ms each, ±10 %); a cycle for each of the row's samples, since a temperature holds; the release."
        );
        DiagnosisCode volts = DiagnosisCode.VoltageDisagreement;
        yield return Of(
            volts,
            "second voltage 0.2 V off",
            fixture =>
            {
                fixture.Board!.Sensors.SecondVoltage.Offset(-Disagreement);
                ReactionRun.Jump(fixture);
            },
            (ReactionBounds.Samples(volts) + 1) * bounds.Cycle + ReactionBounds.Release,
            "ADS1115: a conversion is started in one cycle and read in the next, so the event is seen in the second cycle at the latest; the row's samples; the release."
        );
        DiagnosisCode spread = DiagnosisCode.TemperatureSpread;
        yield return Of(
            spread,
            "wall 1 K colder than allowed",
            fixture =>
                fixture.Board!.Sensors.WallTemperature.Offset(
                    -fixture.Control!.Guard.Quantities.Get(Quantity.TemperatureSpreadLimit) - Apart
                ),
            bounds.Slow(spread, ReactionBounds.Tmp117Result),
            "TMP117: a result under way, then the row's samples (125 ms each, ±10 %), a cycle until the last is read, and the release."
        );
    }

    private static ReactionTrial Of(DiagnosisCode row, string what, Action<VirtualFixture> cause, double milliseconds, string why)
    {
        return new ReactionTrial(row, what, ReactionScene.Charging, cause, new ReactionPromise(milliseconds, why));
    }
}
