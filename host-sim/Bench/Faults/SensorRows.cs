using SSBms.Bench.Experiments;
using SSBms.Bench.Fixture;
using SSBms.VirtualBoard;

namespace SSBms.Bench.Faults;

/// <summary>What can be wrong with what the board senses.</summary>
internal static class SensorRows
{
    private const string Plate = "plate temperature";
    private const string Wall = "wall temperature";
    private const string Temperatures = "temperatures";
    private const string VoltageLead = "voltage lead";
    private const string Shunt = "shunt";

    private static readonly FaultArgument s_nothing = new NoArgument();

    /// <summary>Every row, a part's rows together.</summary>
    public static IEnumerable<FaultRow> All()
    {
        return
        [
            .. VoltagePart("voltage", sensors => sensors.Voltage).Rows(),
            .. VoltagePart("second voltage", sensors => sensors.SecondVoltage).Rows(),
            new FaultRow(
                VoltageLead,
                "off",
                s_nothing,
                "cut: the filter behind it keeps its level, which drains to ground with 100 s",
                (fixture, _) => Sensors(fixture).CutVoltageLead()
            ),
            .. VoltagePart(VoltageLead, sensors => sensors.VoltageLead).Rows(),
            .. new SensorPart("current", Dimension.Current, 100.0, "100 A", sensors => sensors.Current)
            {
                Offset = "-0.1 mA",
                Drift = "-1 mA/h",
                Noise = "20 uA",
            }.Rows(),
            ShuntRow("shorted", ShuntFault.Shorted, "bridged: it reads 0 A whatever flows"),
            ShuntRow("open", ShuntFault.Open, "broken: no current flows, and what the cycler gives to get one stands across it"),
            ShuntRow("reversed", ShuntFault.Reversed, "its leads exchanged: charging reads as discharging"),
            ShuntRow(FaultRow.Ok, ShuntFault.Ok, "sound again"),
            .. new SensorPart("pressure", Dimension.Pressure, 1000.0, "1000 MPa", sensors => sensors.Force)
            {
                Offset = "1 MPa",
                Drift = "5 MPa/h",
                Noise = "0.05 MPa",
            }.Rows(),
            .. TemperaturePart(Plate, sensors => sensors.PlateTemperature).Rows(),
            Ambient(Plate, "fallen off: it reads the chamber", sensors => [sensors.PlateTemperature]),
            Swapped(Plate, Wall),
            .. TemperaturePart(Wall, sensors => sensors.WallTemperature).Rows(),
            Ambient(Wall, "fallen off: it reads the chamber", sensors => [sensors.WallTemperature]),
            Swapped(Wall, Plate),
            Ambient(
                Temperatures,
                "both sensors fallen off: they read the chamber",
                sensors => [sensors.PlateTemperature, sensors.WallTemperature]
            ),
            new FaultRow(
                Temperatures,
                FaultRow.Ok,
                s_nothing,
                "both sensors sound again",
                (fixture, _) =>
                {
                    Sensors(fixture).PlateTemperature.Mend();
                    Sensors(fixture).WallTemperature.Mend();
                }
            ),
        ];
    }

    private static SensorPart VoltagePart(string name, Func<SensorChannels, SensorChannel> channel)
    {
        return new SensorPart(name, Dimension.Voltage, 10.0, "10 V", channel)
        {
            Offset = "-0.2 V",
            Drift = "-1 V/h",
            Noise = "20 mV",
        };
    }

    private static SensorPart TemperaturePart(string name, Func<SensorChannels, SensorChannel> channel)
    {
        return new SensorPart(name, Dimension.TemperatureDifference, 500.0, "500 K", channel)
        {
            Offset = "-5 K",
            Drift = "-10 K/h",
            Noise = "0.5 K",
        };
    }

    private static FaultRow ShuntRow(string word, ShuntFault fault, string meaning)
    {
        return new FaultRow(Shunt, word, s_nothing, meaning, (fixture, _) => Sensors(fixture).Shunt = fault);
    }

    private static FaultRow Ambient(string part, string meaning, Func<SensorChannels, SensorChannel[]> channels)
    {
        return new FaultRow(
            part,
            "ambient",
            s_nothing,
            meaning,
            (fixture, _) =>
            {
                foreach (SensorChannel channel in channels(Sensors(fixture)))
                {
                    fixture.ExposeToChamber(channel);
                }
            }
        );
    }

    /// <summary>Exchanging is the same from either end.</summary>
    private static FaultRow Swapped(string part, string other)
    {
        string with = $"with {other}";
        return new FaultRow(
            part,
            "swapped",
            new PhraseArgument(with),
            "each sensor in the place of the other",
            (fixture, _) =>
            {
                SensorChannels sensors = Sensors(fixture);
                sensors.PlateTemperature.TakePlaceOf(sensors.WallTemperature);
                sensors.WallTemperature.TakePlaceOf(sensors.PlateTemperature);
            }
        )
        {
            Example = with,
        };
    }

    private static SensorChannels Sensors(VirtualFixture fixture)
    {
        return fixture.Board!.Sensors;
    }
}
