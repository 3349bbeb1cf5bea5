using System.Globalization;
using SSBms.CellModels.Input;
using SSBms.Control;
using SSBms.Live.Recording;
using SSBms.Live.Simulation;
using SSBms.Live.Sources;
using SSBms.Live.Watch;

namespace SSBms.Live.Tests;

/// <summary>A simulated board that runs by itself, watched over its own TCP port.</summary>
[TestClass]
public sealed class BoardWatchTests
{
    [TestMethod]
    public void A_trip_is_seen_with_its_story_and_the_minute_before_it()
    {
        using LiveExperiment board = Desk.Start(Desk.Released, 60.0);
        using var watch = new BoardWatch(Source(board));

        Desk.Until(() => watch.Now.Status?.State == ProtectionState.Tripped, "the trip");
        Assert.AreEqual(DiagnosisCode.CriticalStackPressure, watch.Now.Status!.Cause);
        Desk.Until(() => watch.Now.Trips is [{ Minute: not null, Trip.Values.Count: > 10 }], "its story");

        WatchTrip trip = watch.Now.Trips[0];
        Assert.IsLessThan(1.0, Math.Abs(trip.Minute!.Rows[^1].Milliseconds - trip.Trip.Milliseconds) * 1e-3);
        Assert.IsGreaterThan(500, trip.Minute.Rows.Count);
        Desk.Until(() => watch.Events.Since(0).Any(one => one.Tone == EventTone.Trip), "the event");
    }

    [TestMethod]
    public void Open_now_opens_the_true_contacts_while_the_log_is_being_read()
    {
        using LiveExperiment board = Desk.Start(Desk.Quiet, 10.0);
        using var watch = new BoardWatch(Source(board));
        Desk.Until(() => watch.Now.Status?.State == ProtectionState.Operating, "operating");
        Assert.IsTrue(board.Progress.Conducts);

        Assert.AreEqual(Opened.Open, watch.Open());

        Assert.IsFalse(board.Progress.Conducts);
        Desk.Until(() => watch.Now.Status?.State == ProtectionState.Standby, "standby");
    }

    [TestMethod]
    public void Contacts_that_are_welded_are_not_said_to_be_open()
    {
        using LiveExperiment board = Desk.Start(Desk.Quiet, 10.0);
        using var watch = new BoardWatch(Source(board));
        Desk.Until(() => watch.Now.Status?.State == ProtectionState.Operating, "operating");
        board.Inject(LiveStep.Parse("Fault contactor welded"));
        double asked = board.Progress.Seconds;
        Desk.Until(() => board.Progress.Seconds > asked + 0.5, "the fault");

        Assert.AreEqual(Opened.StillClosed, watch.Open());
    }

    [TestMethod]
    public void Who_asks_a_board_that_is_not_there_is_not_told_that_it_is_open()
    {
        using var watch = new BoardWatch(BoardSource.Find("tcp://127.0.0.1:1", 1.0));

        Assert.AreEqual(Opened.NoAnswer, watch.Open());
    }

    [TestMethod]
    public void A_line_that_is_lost_is_told_of_and_found_again()
    {
        LiveExperiment first = Desk.Start(Desk.Quiet, 10.0);
        using var watch = new BoardWatch(Source(first));
        Desk.Until(() => watch.Now.Link == LinkState.Live && watch.Now.Time > 1.0, "a board");
        double before = watch.Now.Time;

        first.Dispose();
        Desk.Until(() => watch.Now.Link == LinkState.Lost, "lost");
        Assert.IsNotEmpty(watch.Now.Reason);
        Assert.IsNotNull(watch.Now.Status, "what was heard last stays");

        using LiveExperiment second = Desk.Start(Desk.Quiet, 10.0, first.Port);
        Desk.Until(() => watch.Events.Since(0).Any(one => one.Text.Contains("found again after", StringComparison.Ordinal)), "found");
        Assert.IsGreaterThan(before, watch.Now.Time);
        string[] told = [.. watch.Events.Since(0).Where(one => one.Tone == EventTone.Link).Select(one => one.Text)];
        Assert.IsTrue(told.Any(text => text.Contains("lost", StringComparison.Ordinal)), string.Join("; ", told));
    }

    [TestMethod]
    public void What_somebody_else_asks_comes_between_the_questions_of_the_watch()
    {
        using LiveExperiment board = Desk.Start(Desk.Quiet, 100.0);
        using var watch = new BoardWatch(Source(board));
        Desk.Until(() => watch.Now.Limits.Count > 0, "limits");
        uint hash = watch.Now.Status!.Profile.Hash;

        Parallel.For(
            0,
            20,
            i =>
            {
                Assert.AreEqual(hash, watch.Ask(client => client.Identify()).ProfileHash);
                Assert.HasCount(watch.Now.Limits.Count, watch.Ask(client => client.ReadLimits().ToArray()));
            }
        );

        double time = watch.Now.Time;
        Desk.Until(() => watch.Now.Time > time, "the watch goes on");
        Assert.AreEqual(LinkState.Live, watch.Now.Link);
    }

    [TestMethod]
    public void A_board_that_is_not_heard_is_asked_nothing()
    {
        using var watch = new BoardWatch(BoardSource.Find("tcp://127.0.0.1:1", 1.0));

        InputException error = Assert.ThrowsExactly<InputException>(() => watch.Ask(client => client.Identify()));

        Assert.AreEqual("tcp://127.0.0.1:1 is not heard; expected a board that answers", error.Message);
    }

    [TestMethod]
    public void Somebody_who_connects_and_never_reads_delays_nobody()
    {
        using LiveExperiment board = Desk.Start(Desk.Quiet, 200.0);
        using Stream deaf = BoardSource.Find($"tcp://127.0.0.1:{board.Port}", 1.0).Connect();
        using var watch = new BoardWatch(Source(board));

        Desk.Until(() => watch.History.Added > 1000, "a thousand rows");
        Assert.IsGreaterThan(900.0, board.Progress.Seconds);
    }

    [TestMethod]
    public void A_fault_that_is_injected_while_it_runs_is_noticed()
    {
        using LiveExperiment board = Desk.Start(Desk.Quiet, 20.0);
        using var watch = new BoardWatch(Source(board));
        Desk.Until(() => watch.Now.Status?.State == ProtectionState.Operating, "operating");

        board.Inject(LiveStep.Parse("Fault nau7802 off after 1 s"));

        Desk.Until(() => watch.Now.Status?.State == ProtectionState.Tripped, "the trip");
        Assert.AreEqual(DiagnosisCode.StalePressure, watch.Now.Status!.Cause);
    }

    [TestMethod]
    public void What_is_recorded_is_a_file_that_can_be_read_again()
    {
        string path = Path.Combine(Path.GetTempPath(), $"watch-{Guid.NewGuid():N}.bdf.csv");

        // Eight seconds of current, which a busy machine hears the end of at least.
        using LiveExperiment board = Desk.Start(Desk.Released, 10.0);
        BoardWatch? watch = null;
        using (var recorder = new WatchRecorder(path))
        {
            using (watch = new BoardWatch(Source(board), (status, time) => recorder.Add(status, time, watch?.Now.Area ?? double.NaN)))
            {
                Desk.Until(() => watch.Now.Status?.State == ProtectionState.Tripped && watch.Events.Last > 10, "the trip");
            }

            Assert.IsGreaterThan(30, recorder.Rows);
        }

        string[] lines = File.ReadAllLines(path);
        Assert.StartsWith("test_time_second,unix_time_second,voltage_volt,current_ampere,surface_pressure_pa,", lines[0]);
        double[] currents = [.. lines.Skip(1).Select(line => line.Split(',')[3]).Where(text => text.Length > 0).Select(Number)];
        Assert.AreEqual(-0.2e-3 * Area(), currents.Min(), 3e-6);
        _ = Assert.ThrowsExactly<InputException>(() => new WatchRecorder(path));
        File.Delete(path);

        static double Number(string text)
        {
            return double.Parse(text, CultureInfo.InvariantCulture);
        }

        double Area()
        {
            return watch.Now.Area;
        }
    }

    [TestMethod]
    [DataRow("", "\"\" is no source; expected a serial port such as COM3")]
    [DataRow("http://here", "\"http://here\" is no source")]
    [DataRow("tcp://:5", "\"tcp://:5\" is no address; expected tcp://HOST:PORT")]
    [DataRow("tcp://here", "\"tcp://here\" is no address; expected tcp://HOST:PORT")]
    [DataRow("tcp://here:99999", "\"tcp://here:99999\" is no address; expected tcp://HOST:PORT")]
    [DataRow("tcp://here:5/there", "\"tcp://here:5/there\" is no address; expected tcp://HOST:PORT")]
    [DataRow("sim:", "\"sim:\" names no experiment; expected sim:EXPERIMENT.yaml")]
    [DataRow("sim:none.yaml", "none.yaml: cannot be read")]
    public void What_is_no_source_is_one_clear_line(string source, string message)
    {
        InputException error = Assert.ThrowsExactly<InputException>(() => BoardSource.Find(source, 1.0));

        Assert.StartsWith(message, error.Message);
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(-1.0)]
    [DataRow(1e9)]
    [DataRow(double.NaN)]
    public void A_speed_that_cannot_be_is_one_clear_line(double speed)
    {
        string path = Desk.File(Desk.Quiet);

        InputException error = Assert.ThrowsExactly<InputException>(() => BoardSource.Find("sim:" + path, speed));

        Assert.EndsWith("expected how many times faster than real time, 0.1 to 100000", error.Message);
        File.Delete(path);
    }

    [TestMethod]
    public void A_case_that_is_not_in_the_experiment_is_one_clear_line()
    {
        string path = Desk.File(Desk.Quiet);

        InputException error = Assert.ThrowsExactly<InputException>(() => BoardSource.Find($"sim:{path}#warm", 1.0));

        Assert.Contains("there is no case \"warm\"", error.Message);
        File.Delete(path);
    }

    [TestMethod]
    [DataRow("Fault pressure", "\"Fault pressure\"")]
    [DataRow("Fault wheel broken", "there is no part")]
    [DataRow("Strip at 0.1 mA/cm2 for 1 hour", "is for the cycler; expected a fault")]
    [DataRow("it's: [odd", "is no step")]
    [DataRow("", "is no step")]
    public void What_cannot_happen_is_one_clear_line(string phrase, string message)
    {
        InputException error = Assert.ThrowsExactly<InputException>(() => LiveStep.Parse(phrase));

        Assert.Contains(message, error.Message);
    }

    private static IBoardSource Source(LiveExperiment board)
    {
        return BoardSource.Find($"tcp://127.0.0.1:{board.Port}", 1.0);
    }
}
