using SSBms.Bench.Experiments;
using SSBms.Bench.Fixture;
using SSBms.VirtualBoard;

namespace SSBms.Bench.Faults;

/// <summary>What can be wrong with contactor, switches, supply, clock and firmware, and with the clamp.</summary>
internal static class BoardRows
{
    private const string Contactor = "contactor";
    private const string Auxiliary = "auxiliary contact";
    private const string HeartbeatWire = "heartbeat wire";
    private const string Monostable = "monostable";
    private const string AlertWire = "alert wire";
    private const string Supply = "supply";
    private const string Clock = "clock";
    private const string Task = "background task";
    private const string Firmware = "firmware";
    private const string Board = "board";
    private const string Link = "link";
    private const string LoadPath = "load path";

    private const double Millisecond = 1e-3;
    private const double Minute = 60.0;
    private const double Year = 31557600.0;
    private const double MillisecondsPerSecond = 1e3;
    private const double MicrosecondsPerSecond = 1e6;

    private static readonly FaultArgument s_nothing = new NoArgument();
    private static readonly FaultArgument s_short = new QuantityArgument(Dimension.Time, Millisecond, Minute, "a time from 1 ms to 60 s");
    private static readonly FaultArgument s_often = new QuantityArgument(
        Dimension.Frequency,
        0.001,
        100.0,
        "a frequency from 0.001 Hz to 100 Hz"
    );

    /// <summary>Every row, a part's rows together.</summary>
    public static IEnumerable<FaultRow> All()
    {
        return
        [
            ContactorRow("welded", ContactorFault.Welded, "closed whatever the coil does; the auxiliary contact tells it"),
            ContactorRow(
                "welded-unseen",
                ContactorFault.WeldedUnseen,
                "closed whatever the coil does; the auxiliary contact follows the coil"
            ),
            ContactorRow("stuck-open", ContactorFault.StuckOpen, "open whatever the coil does"),
            Row(
                Contactor,
                "slow",
                s_short,
                "its travel takes so long, either way",
                "500 ms",
                (board, value) => board.Contactor.Slow((long)(value * MicrosecondsPerSecond))
            ),
            Row(
                Contactor,
                "chattering",
                s_often,
                "the auxiliary contact bounces so often, half of the time",
                "4 Hz",
                (board, value) => board.Contactor.Chatter(value)
            ),
            Row(Contactor, FaultRow.Ok, s_nothing, "sound again", "", (board, _) => board.Contactor.Mend()),
            Row(
                Auxiliary,
                "stuck-on",
                s_nothing,
                "tells closed, whatever the contacts do",
                "",
                (board, _) => board.Contactor.Auxiliary = SwitchFault.StuckOn
            ),
            Row(
                Auxiliary,
                "stuck-off",
                s_nothing,
                "tells open, whatever the contacts do",
                "",
                (board, _) => board.Contactor.Auxiliary = SwitchFault.StuckOff
            ),
            Row(Auxiliary, FaultRow.Ok, s_nothing, "sound again", "", (board, _) => board.Contactor.Auxiliary = SwitchFault.Ok),
            Row(HeartbeatWire, "cut", s_nothing, "no edge reaches the monostable", "", (board, _) => board.Heartbeat.IsCut = true),
            Row(HeartbeatWire, FaultRow.Ok, s_nothing, "sound again", "", (board, _) => board.Heartbeat.IsCut = false),
            Row(
                Monostable,
                "stuck",
                s_nothing,
                "its output stays high: it would hold the contactor for a dead firmware",
                "",
                (board, _) => board.Monostable.IsStuck = true
            ),
            Row(Monostable, FaultRow.Ok, s_nothing, "sound again", "", (board, _) => board.Monostable.IsStuck = false),
            Wire("cut", VirtualBoard.AlertWire.Cut, "from the comparator to the trip latch: opens the contactor"),
            Wire("grounded", VirtualBoard.AlertWire.Grounded, "the comparator can no longer trip"),
            Wire(FaultRow.Ok, VirtualBoard.AlertWire.Ok, "sound again"),
            .. Switch("arm switch", board => board.ArmSwitch),
            .. Switch("reset switch", board => board.ResetKey),
            new FaultRow(
                Supply,
                "browned-out",
                s_short,
                "gone for so long: chips and processor start anew, the memory keeps its content",
                (fixture, value) => fixture.Guard!.BrownOut(value.Number)
            )
            {
                Example = "50 ms",
            },
            Row(Supply, FaultRow.Ok, s_nothing, "there, as it is after a brown-out anyhow", "", (_, _) => { }),
            Row(
                Clock,
                "jumped",
                new QuantityArgument(Dimension.Time, -100.0 * Year, 100.0 * Year, "a time within 100 years ahead or back"),
                "the firmware's millisecond counter is so far ahead at once",
                "1 h",
                (board, value) => board.Clock.Jump((long)Math.Round(value * MillisecondsPerSecond))
            ),
            Row(Clock, FaultRow.Ok, s_nothing, "goes evenly, as it does after a jump anyhow", "", (_, _) => { }),
            new FaultRow(
                Task,
                "blocking",
                s_short,
                "a task beside the control cycle takes so long, each time",
                (fixture, value) => fixture.Guard!.Block(value.Number)
            )
            {
                Example = "400 ms",
            },
            new FaultRow(Task, FaultRow.Ok, s_nothing, "takes no time", (fixture, _) => fixture.Guard!.Block(0.0)),
            FirmwareRow("throwing", FirmwareFault.Throwing, "an exception in every control cycle"),
            FirmwareRow("late", FirmwareFault.Late, "control cycles that miss their deadline"),
            FirmwareRow("hung", FirmwareFault.Hung, "the runtime stands still"),
            FirmwareRow(FaultRow.Ok, FirmwareFault.Ok, "sound again"),
            new FaultRow(
                Board,
                "restarted",
                s_nothing,
                "reset at once; the same memory is read again",
                (fixture, _) => fixture.Guard!.Restart()
            ),
            Row(Board, FaultRow.Ok, s_nothing, "runs, as it does after a restart anyhow", "", (_, _) => { }),
            Row(
                Link,
                "flooded",
                s_nothing,
                "more noise on the line than the board can read",
                "",
                (board, _) => board.Link.Fault = LinkFault.Flooded
            ),
            Row(Link, FaultRow.Ok, s_nothing, "quiet again", "", (board, _) => board.Link.Fault = LinkFault.Ok),
            new FaultRow(
                LoadPath,
                "bypassed",
                new QuantityArgument(Dimension.Share, 0.0, 1.0, "a share from 0 to 100 %"),
                "friction in the die carries such a share of the clamp's force past the cell; the load cell feels all of it",
                (fixture, value) => fixture.Stand.BypassedShare = value.Number
            )
            {
                Example = "30 %",
                HappensToCell = true,
            },
            new FaultRow(
                LoadPath,
                FaultRow.Ok,
                s_nothing,
                "the cell feels the whole force again",
                (fixture, _) => fixture.Stand.BypassedShare = 0.0
            )
            {
                HappensToCell = true,
            },
        ];
    }

    private static FaultRow ContactorRow(string word, ContactorFault fault, string meaning)
    {
        return Row(Contactor, word, s_nothing, meaning, "", (board, _) => board.Contactor.Fault = fault);
    }

    private static FaultRow Wire(string word, AlertWire fault, string meaning)
    {
        return Row(AlertWire, word, s_nothing, meaning, "", (board, _) => board.Latch.Wire = fault);
    }

    private static FaultRow FirmwareRow(string word, FirmwareFault fault, string meaning)
    {
        return Row(Firmware, word, s_nothing, meaning, "", (board, _) => board.Processor.Fault = fault);
    }

    private static IEnumerable<FaultRow> Switch(string name, Func<SimulatedBoard, VirtualSwitch> find)
    {
        yield return Row(
            name,
            "bouncing",
            s_often,
            "reads the other way for some milliseconds, so often",
            "4 Hz",
            (board, value) => find(board).Bounce(value)
        );
        yield return Plain("stuck-on", SwitchFault.StuckOn, "reads on, however it is turned");
        yield return Plain("stuck-off", SwitchFault.StuckOff, "reads off, however it is turned");
        yield return Plain(FaultRow.Ok, SwitchFault.Ok, "sound again");

        FaultRow Plain(string word, SwitchFault fault, string meaning)
        {
            return Row(name, word, s_nothing, meaning, "", (board, _) => find(board).Fault = fault);
        }
    }

    private static FaultRow Row(
        string part,
        string word,
        FaultArgument argument,
        string meaning,
        string example,
        Action<SimulatedBoard, double> effect
    )
    {
        return new FaultRow(part, word, argument, meaning, (fixture, value) => effect(fixture.Board!, value.Number)) { Example = example };
    }
}
