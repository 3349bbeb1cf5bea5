using System.CommandLine;
using System.Globalization;
using System.IO.Ports;
using SSBms.Bench.Link;
using SSBms.Bench.Runs;
using SSBms.CellModels.Input;
using SSBms.Control;
using SSBms.Drivers;
using SSBms.Live.Sources;
using SSBms.Runtime;

namespace SSBms.Cli.Commands;

/// <summary>"ssbms board PORT …": talks to a board over its serial line.</summary>
public static class BoardCommand
{
    private const int Refused = 1;

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        Argument<string> port = Port();
        var channel = new Argument<string>("CHANNEL") { Description = string.Join(", ", Channels()) };
        var point = new Argument<int>("POINT") { Description = "1 or 2" };
        var value = new Argument<double>("VALUE") { Description = "the true value, in A, V, MPa or degC" };
        var capture = new Command("capture", "Take a calibration point: tell what is true while the board measures it.")
        {
            channel,
            point,
            value,
        };
        capture.SetAction(parsed =>
            With(
                parsed.GetRequiredValue(port),
                board =>
                    Answer(board.Capture(Channel(parsed.GetRequiredValue(channel)), parsed.GetValue(point) - 1, parsed.GetValue(value)))
            )
        );
        return new Command(
            "board",
            "Talk to a board: watch it, read its log, calibrate it. Over the line the contactor can be opened, never closed."
        )
        {
            port,
            Verb("identify", "Who is there.", port, Identify),
            Verb("status", "Print the next status.", port, Status),
            Verb("impedance", "Print what the impedance channel measures.", port, Impedance),
            Verb("limits", "Print what is guarded now, at the present temperature and pressure.", port, Limits),
            Verb("log", "Print the event log, and the last trips with all that was known.", port, Log),
            BoardMinutes.Create(port),
            Verb("open", "Open the contactor now; always allowed. The arm switch must be off once before it closes again.", port, Open),
            capture,
            Verb("calibrate", "Calibrate from the points taken, and store.", port, board => Answer(board.Calibrate())),
            Verb("calibration", "Print the calibration.", port, Calibration),
            Verb("reset-calibration", "Back to the scalings of the design.", port, board => Answer(board.ResetCalibration())),
        };
    }

    /// <summary>The port of a board.</summary>
    internal static Argument<string> Port()
    {
        return new Argument<string>("PORT") { Description = "serial port of the board's link: COM3, /dev/ttyUSB0, …" };
    }

    private static Command Verb(string name, string description, Argument<string> port, Func<BoardClient, int> action)
    {
        var command = new Command(name, description);
        command.SetAction(parsed => With(parsed.GetRequiredValue(port), action));
        return command;
    }

    /// <summary>Talks to a board.</summary>
    /// <param name="port">Its port.</param>
    /// <param name="action">What is asked of it.</param>
    internal static int With(string port, Func<BoardClient, int> action)
    {
        using SerialPort line = SerialLine.Open(port);
        using var board = new BoardClient(line.BaseStream, line.BaseStream);
        board.TellTime(TimeProvider.System.GetUtcNow());
        return action(board);
    }

    private static int Identify(BoardClient board)
    {
        IdentityMessage identity = board.Identify();
        Print(
            $"protocol {identity.Protocol} of {identity.Least} to {identity.Most}, {identity.LastEntry} log entries so far, the newest {identity.LogCapacity} are kept"
        );
        Line(Profile(new BoardProfile(identity.ProfileName, identity.ProfileHash, identity.ProfileFault)));
        Print($"{identity.Restarts} restarts after a fault of the firmware, the last because of {DiagnosisNames.Of(identity.Cause)}");
        return 0;
    }

    private static int Status(BoardClient board)
    {
        BoardStatus status = board.Status();
        string cause = status.Cause == DiagnosisCode.None ? "" : $", because of {DiagnosisNames.Of(status.Cause)}";
        Print($"{DiagnosisNames.Of(status.State)}{cause}, {Durations.Show(status.Milliseconds * 1e-3)} after start");
        Line(Profile(status.Profile));
        if (status.Raised.Count > 0)
        {
            Line("raised: " + string.Join(", ", status.Raised.Select(code => DiagnosisNames.Of(code))));
        }

        foreach (NamedValue value in status.Values)
        {
            Print($"{value.Name, -24} {value.Value, 12:G6} {value.Unit}");
        }

        return 0;
    }

    private static int Impedance(BoardClient board)
    {
        (ImpedanceMessage message, BoardInterface? seen) = board.Impedance();
        string sweep =
            message.Age >= Sample.NeverMeasured ? "no good sweep yet" : Text($"the newest good sweep is {Durations.Show(message.Age)} old");
        string temperature = message.HasTemperature ? Text($", at {message.Temperature:0.00} °C") : "";
        Line($"{DiagnosisNames.Of(message.Status)}, {sweep}{temperature}");
        for (int i = 0; i < ImpedanceSweep.Tones && message.Age < Sample.NeverMeasured; i++)
        {
            Print($"{message.Hertz(i), 10:0.0} Hz {message.Real(i), 12:0.000} {message.Imaginary(i), 12:0.000} Ω·cm²");
        }

        Line($"lithium interface: {seen?.Sentence ?? "not commissioned, nothing is judged by it"}");

        return 0;
    }

    private static int Log(BoardClient board)
    {
        LogEntry[] entries = [.. board.ReadLog(1)];
        var calendar = new LogCalendar(entries);
        foreach (LogEntry entry in entries)
        {
            string repeats = entry.Repeats > 0 ? Text($", {entry.Repeats} times more") : "";
            Print(
                $"{entry.Sequence, 6} {calendar.Of(entry), 20:u} {Durations.Show(entry.At * 1e-3), 14} {DiagnosisNames.Of(entry.Kind), -14} {LogText.Of(entry)}{repeats}"
            );
        }

        foreach (BoardTrip trip in board.ReadTrips())
        {
            Line("");
            LogEntry? told = Array.FindLast(entries, entry => IsOf(entry, trip));
            string when = told is not null && calendar.Of(told) is { } time ? Text($"{time:u}, ") : "";
            Print(
                $"trip {trip.Number}: {LogText.Cause(trip.Code, trip.Value, trip.Bound)}, {when}{Durations.Show(trip.Milliseconds * 1e-3)} after start, guarded by {trip.Profile:X8}"
            );
            foreach (NamedValue value in trip.Values)
            {
                Print($"    {value.Name, -26} {value.Value, 12:G6} {value.Unit}");
            }
        }

        return 0;
    }

    private static bool IsOf(LogEntry entry, BoardTrip trip)
    {
        return entry.Kind == EventKind.Tripped && entry.Code == (int)trip.Code && entry.At == trip.Milliseconds;
    }

    private static int Limits(BoardClient board)
    {
        IdentityMessage identity = board.Identify();
        Line(Profile(new BoardProfile(identity.ProfileName, identity.ProfileHash, identity.ProfileFault)));
        foreach (LimitMessage row in board.ReadLimits())
        {
            string unit = QuantityUnits.Of(row.Watched);
            string relation = row.UpperBound ? "above" : "below";
            string bound = row.IsYesOrNo ? "" : Text($"{relation} {(row.IsBoundKnown ? Text($"{row.Bound:G5}") : "?")} {unit}");
            string value = row.IsYesOrNo || !row.IsValueKnown ? "" : Text($"now {row.Value:G5}");
            Line(Text($"{DiagnosisNames.Of(row.Code), -24} {(row.Trips ? "trips" : "warns"), -6} {bound, -22} {value}").TrimEnd());
        }

        return 0;
    }

    private static int Calibration(BoardClient board)
    {
        IReadOnlyList<(double Gain, double Offset)> calibration = board.Calibration();
        for (int i = 0; i < calibration.Count; i++)
        {
            Print(
                $"{DiagnosisNames.Of((CalibrationChannel)i), -20} gain {calibration[i].Gain, 10:0.000000}  offset {calibration[i].Offset, 14:G6}"
            );
        }

        return 0;
    }

    private static int Open(BoardClient board)
    {
        AnswerCode answer =
            board.Open()
            ?? throw new InputException("the board does not answer; expected an SSBms board at 115200 baud: take its supply away");
        Line(
            answer switch
            {
                AnswerCode.Done => "the contacts are open",
                AnswerCode.StillClosed => "the contacts are still closed although they were told to open: disconnect the cell",
                _ => "the program of this board cannot be asked to open: turn its arm switch off",
            }
        );
        return answer == AnswerCode.Done ? 0 : Refused;
    }

    private static int Answer(AnswerCode answer)
    {
        return Tell(answer == AnswerCode.Done, AnswerText.Of(answer, ""));
    }

    /// <summary>Prints what became of a request.</summary>
    /// <param name="isDone">Whether the board has done it.</param>
    /// <param name="text">What it says of it.</param>
    internal static int Tell(bool isDone, string text)
    {
        Line(text);
        return isDone ? 0 : Refused;
    }

    private static CalibrationChannel Channel(string name)
    {
        int index = Array.IndexOf([.. Channels()], name);
        return index >= 0
            ? (CalibrationChannel)index
            : throw new InputException($"there is no channel \"{name}\"; expected one of: {string.Join(", ", Channels())}");
    }

    private static IEnumerable<string> Channels()
    {
        return Enumerable.Range(0, (int)CalibrationChannel.Count).Select(i => DiagnosisNames.Of((CalibrationChannel)i));
    }

    private static string Profile(BoardProfile profile)
    {
        return profile.Hash != 0 || profile.Name.Length > 0 ? Text($"guards {profile.Name} {profile.Hash:X8}")
            : profile.Fault.Length > 0 ? $"guards nothing: no profile ({profile.Fault})"
            : "guards nothing: no profile";
    }

    private static string Text(FormattableString text)
    {
        return text.ToString(CultureInfo.InvariantCulture);
    }

    private static void Print(FormattableString text)
    {
        Line(Text(text));
    }

    /// <summary>Prints a line. What comes from a board moves no cursor.</summary>
    private static void Line(string text)
    {
        Console.Out.WriteLine(string.Concat(text.Select(letter => char.IsControl(letter) ? '?' : letter)));
    }
}
