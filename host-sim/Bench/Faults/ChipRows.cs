using SSBms.Bench.Experiments;
using SSBms.Bench.Fixture;
using SSBms.VirtualBoard;

namespace SSBms.Bench.Faults;

/// <summary>What can be wrong with the chips, their registers, the memory and the bus.</summary>
internal static class ChipRows
{
    private const string Memory = "memory";
    private const string Bus = "bus";
    private const int Byte = 2;
    private const int Word = 4;

    private static readonly FaultArgument s_nothing = new NoArgument();
    private static readonly QuantityArgument s_share = new(Dimension.Share, 0.0, 1.0, "a share from 0 to 100 %") { Otherwise = UsualShare };

    private const double UsualShare = 0.3;

    /// <summary>Every row, a part's rows together.</summary>
    public static IEnumerable<FaultRow> All()
    {
        return
        [
            .. Chip("ina228"),
            Register("ina228", 0x3F, Word, "0x00 = 0x0000"),
            .. Chip("ads1115"),
            Register("ads1115", 0x03, Word, "0x01 = 0x0583"),
            .. Chip("nau7802"),
            Register("nau7802", 0x1F, Byte, "0x06 = 0x40"),
            .. Chip("plate tmp117"),
            Register("plate tmp117", 0x0F, Word, "0x07 = 0xFD80"),
            .. Chip("wall tmp117"),
            Register("wall tmp117", 0x0F, Word, "0x07 = 0xFD80"),
            .. Chip("mb85rc256v"),
            new FaultRow(
                Memory,
                "flipped",
                new BitArgument(),
                "a bit of it is the other way; where the firmware keeps what stands in firmware/Runtime/Store/MemoryMap.cs",
                (fixture, value) => fixture.Guard!.FlipMemory(value.Address, value.Bit)
            )
            {
                Example = "0x0010.3",
            },
            new FaultRow(
                Memory,
                "protected",
                s_nothing,
                "its write-protect pin is high: it acknowledges and stores nothing",
                (fixture, _) => Protect(fixture, true)
            ),
            new FaultRow(
                Memory,
                FaultRow.Ok,
                s_nothing,
                "can be written again; a flipped bit stays",
                (fixture, _) => Protect(fixture, false)
            ),
            new FaultRow(Bus, "held", s_nothing, "a chip holds the data line low", (fixture, _) => fixture.Board!.Bus.IsHeld = true),
            new FaultRow(Bus, FaultRow.Ok, s_nothing, "free again", (fixture, _) => fixture.Board!.Bus.IsHeld = false),
        ];
    }

    /// <summary>What can be wrong with any chip.</summary>
    /// <param name="name">The chip.</param>
    internal static IEnumerable<FaultRow> Chip(string name)
    {
        yield return Plain("off", ChipFault.Off, "does not answer");
        yield return Plain("stuck", ChipFault.Stuck, "answers; the data stay what they were, without noise; a memory stores nothing");
        yield return Plain("garbage", ChipFault.Garbage, "everything read from it is random");
        yield return new FaultRow(
            name,
            "intermittent",
            s_share,
            "such a share of the transfers is not acknowledged, 30 % unless said",
            (fixture, value) =>
            {
                VirtualChip chip = fixture.Board!.Chip(name);
                chip.FailureShare = value.Number;
                chip.Fault = ChipFault.Intermittent;
            }
        )
        {
            Example = "5 %",
        };
        yield return Plain("reset", ChipFault.Reset, "one brown-out: its registers are as new");
        yield return Plain(FaultRow.Ok, ChipFault.Ok, "answers again");

        FaultRow Plain(string word, ChipFault fault, string meaning)
        {
            return new FaultRow(name, word, s_nothing, meaning, (fixture, _) => fixture.Board!.Chip(name).Fault = fault);
        }
    }

    private static FaultRow Register(string name, int last, int digits, string example)
    {
        var argument = new RegisterArgument(name, last, digits);
        return new FaultRow(
            name,
            "register",
            argument,
            "a register changed behind the firmware's back, as by a write over the bus",
            (fixture, value) => fixture.Board!.Chip(name).Disturb(argument.Bytes(value))
        )
        {
            Example = example,
        };
    }

    private static void Protect(VirtualFixture fixture, bool protect)
    {
        fixture.Board!.Memory.WriteProtected = protect;
    }
}
