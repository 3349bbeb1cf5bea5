using System.Numerics;
using SSBms.Bench.Experiments;
using SSBms.Bench.Fixture;
using SSBms.Bench.Runs;
using SSBms.CellModels;
using SSBms.CellModels.Input;
using SSBms.CellModels.Processes;
using SSBms.Control;
using SSBms.Drivers;
using SSBms.Runtime;

namespace SSBms.Bench.Tests;

/// <summary>What a board with the impedance channel says of a simulated cell, through chip, driver, firmware and link.</summary>
[TestClass]
public sealed class ImpedanceTests
{
    private const string Defected = """
        title: x
        cell: chen2020-symmetric
        fixture: { pressure: 5 MPa }
        impedance: yes
        changes:
          flux.diffusion: { value: 0.02, unit: mA/cm2, basis: assumed, source: a defected interface }
          flux.creep: { value: 0.02, unit: mA/cm2, basis: assumed, source: a defected interface }
        guard:
          rise_evidence: 999
          runaway_ratio: 1000
          impedance: { interval: 15 s }
        steps: [Rest for 1 s]
        """;

    private const double Stripping = 0.2;
    private const double CyclesBeforeTheEnd = 60_000;

    /// <summary>Of the tones, the one near the corner of the lithium arc: 5 kHz.</summary>
    private const int ArcTone = 1;

    [TestMethod]
    public void A_cell_that_voids_under_stripping_shows_it_at_the_tone_of_the_lithium_arc_as_its_contact_says()
    {
        var told = new ToldSweeps(Defected);
        ToldSweep whole = told.Next();
        LithiumInterface sound = Interface(told.Cell);
        told.Strip(Stripping);
        double largest = 0.0;
        double before = 0.0;
        for (int i = 0; told.Cell.ContactFraction > 0.5; i++)
        {
            ToldSweep sweep = told.Next();
            double contact = told.Cell.ContactFraction;
            double angular = 2.0 * Math.PI * sweep.Hertz(ArcTone);

            // Less contact: the arc is larger by as much, and the current has to find its way into the spots.
            Complex arc = sound.Transfer / (1.0 + new Complex(0.0, angular * sound.Transfer * sound.Capacitance));
            Complex expected = whole.Impedance(ArcTone) + arc * (1.0 / contact - 1.0) + Interface(told.Cell).Constriction;
            double rise = sweep.Impedance(ArcTone).Magnitude / whole.Impedance(ArcTone).Magnitude - 1.0;

            Assert.AreEqual(expected.Magnitude / whole.Impedance(ArcTone).Magnitude - 1.0, rise, 0.002, $"contact {contact:F3}");
            Assert.IsGreaterThan(before - 0.0012, rise, "it only grows, but for the steps of a result");
            before = rise;
            largest = Math.Max(largest, rise);
        }

        Assert.IsGreaterThan(0.05, largest);
        Assert.IsTrue(told.IsClosed, "the channel alone opens nothing");
    }

    [TestMethod]
    public void Every_tone_is_that_of_the_simulated_cell_as_it_is_in_whatever_direction_the_current_flows()
    {
        var told = new ToldSweeps(Defected);
        foreach (double density in new[] { 0.0, -0.1, 0.1 })
        {
            told.Strip(-density);
            told.Next();
            ToldSweep sweep = told.Next();
            for (int tone = 0; tone < ImpedanceSweep.Tones; tone++)
            {
                Complex cell = CellSpectrum.Impedance(told.Cell, sweep.Hertz(tone), density > 0.0 ? 1.0 : -1.0);
                Complex beside = told.Cell.Area * (10.0 + CyclerOutput.Usual.Impedance(sweep.Hertz(tone)));
                Complex expected = cell * beside / (cell + beside);

                Assert.IsLessThan(0.002 * expected.Magnitude, (sweep.Impedance(tone) - expected).Magnitude, $"tone {tone} at {density}");
            }
        }
    }

    [TestMethod]
    public void A_filter_at_the_output_of_the_cycler_is_measured_beside_the_cell_until_the_contactor_opens()
    {
        var told = new ToldSweeps(Defected + "\ncycler: { output_resistance: 1 MOhm, output_capacitance: 10 nF }");
        double closed = told.Next().Impedance(3).Magnitude;
        told.Open();
        told.Next();
        double open = told.Next().Impedance(3).Magnitude;

        Assert.AreEqual(-0.22, closed / open - 1.0, 0.03);
    }

    [TestMethod]
    [DataRow("ad5941 off", "no-answer")]
    [DataRow("ad5941 stuck", "reference-mismatch")]
    [DataRow("ad5941 garbage", "no-answer")]
    [DataRow("ad5941 reset", "lost-configuration")]
    [DataRow("spi wires cut", "no-answer")]
    [DataRow("sense wire cut", "shorted")]
    [DataRow("drive wire cut", "no-cell")]
    [DataRow("cell contact bad 5 kOhm", "saturated")]
    [DataRow("reference resistor drifted 100 %", "reference-mismatch")]
    public void What_is_wrong_with_the_channel_is_told_by_its_name_and_opens_nothing(string fault, string name)
    {
        RunResult run = Steps.With("impedance: yes\n", "Rest for 1 minute", $"Fault {fault}", "Charge at 0.1 mA/cm2 for 2 minutes");

        Assert.AreEqual(Outcome.Completed, run.Outcome);
        Assert.AreEqual(0.0, run.Figures["openings"]);
        Assert.AreEqual(0.0, run.Figures["warnings"]);
        Assert.IsGreaterThan(0.0, run.Figures["failed_sweeps"]);
        Assert.AreEqual($"impedance channel: {name}", run.Marks.Last(Told).Text);
    }

    [TestMethod]
    [DataRow("spi wires", "cut")]
    [DataRow("sense wire", "cut")]
    [DataRow("drive wire", "cut")]
    [DataRow("cell contact", "bad 5 kOhm")]
    [DataRow("reference resistor", "drifted 100 %")]
    [DataRow("ad5941", "off")]
    public void What_is_mended_is_seen_again_by_itself(string part, string word)
    {
        RunResult run = Steps.With(
            "impedance: yes\n",
            "Rest for 1 minute",
            $"Fault {part} {word}",
            "Rest for 2 minutes",
            $"Fault {part} ok",
            "Rest for 2 minutes"
        );

        Assert.AreEqual("impedance channel: good", run.Marks.Last(Told).Text);
        Assert.AreEqual(1.0, run.Figures["impedance_ratio_1"], 0.001);
    }

    [TestMethod]
    [DataRow("ad5941 drifted 2 %", 1.0)]
    [DataRow("reference resistor drifted 2 %", 1.0 / 1.02)]
    public void A_drift_of_the_gain_is_in_no_impedance_and_that_of_the_reference_in_each(string fault, double ratio)
    {
        RunResult run = Steps.With("impedance: yes\n", "Rest for 1 minute", $"Fault {fault}", "Rest for 2 minutes");

        Assert.AreEqual(0.0, run.Figures["failed_sweeps"]);
        Assert.AreEqual(ratio, run.Figures["impedance_ratio_1"], 0.001);
    }

    [TestMethod]
    public void A_contact_between_the_sense_wires_is_in_every_impedance()
    {
        RunResult run = Steps.With("impedance: yes\n", "Rest for 1 minute", "Fault cell contact bad 20 Ohm", "Rest for 2 minutes");
        var first = new Complex(
            run.Series[Channel.FirstReal].First(double.IsFinite),
            run.Series[Channel.FirstImaginary].First(double.IsFinite)
        );
        var last = new Complex(run.Series[Channel.FirstReal][^1], run.Series[Channel.FirstImaginary][^1]);

        Assert.IsLessThan(0.3, (last - first - 20.0 * 1.131).Magnitude);
    }

    [TestMethod]
    public void The_guard_decides_as_on_a_board_without_the_channel()
    {
        string[] steps =
        [
            "Charge at 0.1 mA/cm2 for 3 minutes",
            "Ramp pressure to 0.5 MPa in 1 minute",
            "Strip at 0.2 mA/cm2 for 5 minutes",
        ];
        RunResult without = Steps.With("", steps);
        RunResult carrying = Steps.With("impedance: yes\n", steps);

        Assert.AreEqual(without.Trip!.TimeSeconds, carrying.Trip!.TimeSeconds);
        Assert.AreEqual(without.Trip.Text, carrying.Trip.Text);
        Assert.AreEqual(without.Figures["open_time_s"], carrying.Figures["open_time_s"]);
        Assert.IsFalse(without.Figures.ContainsKey("good_sweeps"));
    }

    [TestMethod]
    public void A_record_has_a_row_for_every_sweep()
    {
        RunResult run = Steps.With("impedance: yes\n", "Rest for 10 minutes");
        int rows = Enumerable.Range(0, run.Series.Rows).Count(i => run.Series[Channel.ImpedanceAge][i] == 0.0);

        Assert.AreEqual(20, rows, 1);
        Assert.AreEqual(run.Figures["good_sweeps"], rows, 1);
        Assert.IsTrue(run.Series[Channel.ImpedanceStatus].All(status => status is 0.0 or (double)ImpedanceStatus.Good));
    }

    [TestMethod]
    [DataRow("impedance: maybe", "Rest for 1 s", "\"impedance\" is \"maybe\"; expected yes, no or commissioned")]
    [DataRow("impedance: no", "Fault spi wires cut", "does not carry the impedance channel; expected \"impedance: yes\"")]
    [DataRow("impedance: yes", "Fault cell contact bad", "stands nothing; expected a resistance from 0 Ohm to 1 MOhm")]
    [DataRow("impedance: yes", "Fault sense wire burnt", "\"sense wire\" cannot be \"burnt\"; expected one of: cut, ok")]
    [DataRow("cycler: { output_resistance: 0.1 Ohm }", "Rest for 1 s", "\"0.1 Ohm\" is out of range; expected 1 Ohm to 1e6 MOhm")]
    [DataRow("cycler: { output_capacitance: 1 Ohm }", "Rest for 1 s", "\"1 Ohm\" is no capacitance")]
    [DataRow("guard: { impedance: { tone_1: 100 Hz } }", "Rest for 1 s", "\"impedance.tone_1\" is 100 Hz; expected 900 to 200000 Hz")]
    [DataRow("guard: { impedance: { interval: 1 s } }", "Rest for 1 s", "\"impedance.interval\" is 1 s; expected 10 to 3600 s")]
    [DataRow("board: { impedance: { limit: 1 Ohm } }", "Rest for 1 s", "\"impedance.limit\" is 1 Ohm; expected 400 to 300000 ohm")]
    public void What_cannot_be_is_refused_where_it_stands(string line, string step, string says)
    {
        string message = Rehearsal.Refusal("chen2020-lfp", $"  - {step}", line);

        Assert.StartsWith("x.yaml:", message);
        Assert.Contains(says, message);
    }

    [TestMethod]
    public void A_figure_of_the_channel_is_none_of_a_board_without_it()
    {
        InputException error = Assert.ThrowsExactly<InputException>(() =>
            ExperimentReader.Read("x.yaml", Steps.Text("expect: [good_sweeps > 1]\n", "Rest for 1 s"))
        );

        Assert.Contains("this experiment has no figure \"good_sweeps\"", error.Message);
    }

    private static bool Told(Mark mark)
    {
        return mark.Text.StartsWith("impedance channel", StringComparison.Ordinal);
    }

    private static LithiumInterface Interface(Cell cell)
    {
        return cell.Parameters.Lithium.At(cell.State.Negative, -1.0, cell.Conditions);
    }

    /// <summary>A sweep as somebody on the line was told it.</summary>
    private sealed record ToldSweep(ImpedanceMessage Message)
    {
        public double Hertz(int tone)
        {
            return Message.Hertz(tone);
        }

        public Complex Impedance(int tone)
        {
            return new Complex(Message.Real(tone), Message.Imaginary(tone));
        }
    }

    /// <summary>A fixture that is armed, and the far end of its board's line.</summary>
    private sealed class ToldSweeps
    {
        private readonly VirtualFixture _fixture;
        private readonly FrameReader _reader = new();
        private readonly byte[] _buffer = new byte[4096];
        private long _nextCycle;
        private double _age = Sample.NeverMeasured;

        public ToldSweeps(string experiment)
        {
            _fixture = new VirtualFixture(ExperimentReader.Read("x.yaml", experiment).Cases[0], guarded: true);
            _fixture.Firmware!.Supervisor.Start();
            Run(50);
            _fixture.Board!.ArmSwitch.IsOn = true;
            Run(50);
            Assert.IsTrue(IsClosed);
            Next();
        }

        public Cell Cell => _fixture.Cell;

        public bool IsClosed => _fixture.IsConnected;

        public void Strip(double density)
        {
            var step = new CyclerStep(
                "test",
                null,
                CyclerMode.Current,
                density > 0.0 ? -1 : 1,
                new Amount(Math.Abs(density), AmountUnit.Density),
                0.0
            );
            _fixture.Cycler.Begin(density == 0.0 ? new CyclerStep("Rest", null, CyclerMode.Rest, 0, default, 0.0) : step);
        }

        public void Open()
        {
            _fixture.Board!.ArmSwitch.IsOn = false;
            Run(20);
            Assert.IsFalse(IsClosed);
        }

        /// <summary>Runs until a new sweep is told.</summary>
        public ToldSweep Next()
        {
            for (int i = 0; i < CyclesBeforeTheEnd; i++)
            {
                Run(1);
                if (Received() is not { } message)
                {
                    continue;
                }

                bool isNew = message.Status == ImpedanceStatus.Good && message.Age < _age;
                _age = message.Age;
                if (isNew)
                {
                    return new ToldSweep(message);
                }
            }

            throw new AssertFailedException("no sweep");
        }

        private void Run(int cycles)
        {
            for (int i = 0; i < cycles; i++)
            {
                _fixture.AdvanceTo(_nextCycle);
                _nextCycle = _fixture.RunFirmware();
            }
        }

        private ImpedanceMessage? Received()
        {
            ImpedanceMessage? newest = null;
            int count = _fixture.Board!.Link.Receive(_buffer, _buffer.Length);
            for (int i = 0; i < count; i++)
            {
                if (_reader.Take(_buffer[i]) && _reader.Type == (int)MessageType.Impedance)
                {
                    newest = new ImpedanceMessage();
                    Assert.IsTrue(newest.Read(_reader.Frame, FrameReader.Start, _reader.Content));
                }
            }

            return newest;
        }
    }
}
