using SSBms.Bench.Experiments;
using SSBms.VirtualBoard;

namespace SSBms.Bench.Faults;

/// <summary>What can be wrong with the impedance channel, where a board carries it.</summary>
internal static class ImpedanceRows
{
    private const string Chip = "ad5941";
    private const string Spi = "spi wires";
    private const string Sense = "sense wire";
    private const string Drive = "drive wire";
    private const string Contact = "cell contact";
    private const string Reference = "reference resistor";

    private static readonly FaultArgument s_nothing = new NoArgument();
    private static readonly FaultArgument s_drift = new QuantityArgument(Dimension.Share, -0.9, 10.0, "a share from -90 to 1000 %");
    private static readonly FaultArgument s_ohm = new QuantityArgument(Dimension.Resistance, 0.0, 1e6, "a resistance from 0 Ohm to 1 MOhm");

    /// <summary>Every row, a part's rows together.</summary>
    public static IEnumerable<FaultRow> All()
    {
        FaultRow[] chip = [.. ChipRows.Chip(Chip)];
        return
        [
            .. chip.Where(row => row.Word != FaultRow.Ok).Select(row => row with { NeedsImpedance = true }),
            Row(
                Chip,
                "drifted",
                s_drift,
                "the gain of its converter has gone off by so much",
                "1 %",
                (channel, value) => channel.Chip.GainDrift = value
            ),
            Row(Chip, FaultRow.Ok, s_nothing, "answers again, without a drift", "", (channel, _) => Mend(channel.Chip)),
            Row(Spi, "cut", s_nothing, "nothing that the board sends reaches the chip", "", (channel, _) => channel.Bus.IsCut = true),
            Row(Spi, FaultRow.Ok, s_nothing, "whole again", "", (channel, _) => channel.Bus.IsCut = false),
            Row(Sense, "cut", s_nothing, "off the cell", "", (channel, _) => channel.Network.IsSenseCut = true),
            Row(Sense, FaultRow.Ok, s_nothing, "whole again", "", (channel, _) => channel.Network.IsSenseCut = false),
            Row(Drive, "cut", s_nothing, "off the cell", "", (channel, _) => channel.Network.IsDriveCut = true),
            Row(Drive, FaultRow.Ok, s_nothing, "whole again", "", (channel, _) => channel.Network.IsDriveCut = false),
            Row(
                Contact,
                "bad",
                s_ohm,
                "so much in series with the cell, between the sense wires; only the tones see it",
                "5 kOhm",
                (channel, value) => channel.Network.ContactOhm = value
            ),
            Row(Contact, FaultRow.Ok, s_nothing, "good again", "", (channel, _) => channel.Network.ContactOhm = 0.0),
            Row(
                Reference,
                "drifted",
                s_drift,
                "it has gone off by so much, and every impedance with it; told where the resistor that limits the current contradicts it",
                "1 %",
                (channel, value) => channel.Network.ReferenceDrift = value
            ),
            Row(Reference, FaultRow.Ok, s_nothing, "what it was", "", (channel, _) => channel.Network.ReferenceDrift = 0.0),
        ];
    }

    private static void Mend(Ad5941Chip chip)
    {
        chip.Fault = ChipFault.Ok;
        chip.GainDrift = 0.0;
    }

    private static FaultRow Row(
        string part,
        string word,
        FaultArgument argument,
        string meaning,
        string example,
        Action<VirtualImpedance, double> effect
    )
    {
        return new FaultRow(part, word, argument, meaning, (fixture, value) => effect(fixture.Board!.Impedance!, value.Number))
        {
            Example = example,
            NeedsImpedance = true,
        };
    }
}
