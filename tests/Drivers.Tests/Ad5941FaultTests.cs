using System.Numerics;
using SSBms.VirtualBoard;

namespace SSBms.Drivers.Tests;

/// <summary>What is wrong is told by its name, and nothing wrong is reported as an impedance.</summary>
[TestClass]
public sealed class Ad5941FaultTests
{
    private static readonly Complex s_cell = new(150.0, -70.0);

    [TestMethod]
    public void An_open_cell()
    {
        ImpedanceBench bench = ImpedanceBench.Started(s_cell);
        bench.Network.Cell = null;
        Assert.AreEqual(ImpedanceStatus.NoCell, bench.Sweep());
        bench.Network.Cell = _ => s_cell;
        Assert.AreEqual(ImpedanceStatus.Good, bench.Sweep());
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(0.5)]
    public void A_shorted_cell(double ohm)
    {
        Assert.AreEqual(ImpedanceStatus.Shorted, ImpedanceBench.Started(ohm).Sweep());
    }

    [TestMethod]
    public void A_sense_wire_that_is_off()
    {
        ImpedanceBench bench = ImpedanceBench.Started(s_cell);
        bench.Network.IsSenseCut = true;
        Assert.AreEqual(ImpedanceStatus.Shorted, bench.Sweep());
    }

    [TestMethod]
    public void A_cell_whose_impedance_is_too_large()
    {
        Assert.AreEqual(ImpedanceStatus.Saturated, ImpedanceBench.Started(4000.0).Sweep());
    }

    [TestMethod]
    [DataRow(1200.0)]
    [DataRow(5000.0)]
    [DataRow(1e9)]
    public void A_reference_resistor_of_another_value(double ohm)
    {
        ImpedanceBench bench = ImpedanceBench.Started(s_cell);
        bench.Network.ReferenceOhm = ohm;
        Assert.AreEqual(ImpedanceStatus.ReferenceMismatch, bench.Sweep());
    }

    [TestMethod]
    public void No_chip()
    {
        var bench = new ImpedanceBench();
        bench.Chip.Fault = ChipFault.Off;
        Assert.IsFalse(bench.Driver.Start());
        Assert.AreEqual(ImpedanceStatus.NoAnswer, bench.Driver.Status);
        Assert.AreEqual(ImpedanceStatus.NoAnswer, bench.Sweep(), "not started: nothing is tried");
    }

    [TestMethod]
    [DataRow(0x5500)]
    [DataRow(0x5501)]
    [DataRow(0x0228)]
    public void Another_chip(int identity)
    {
        var bench = new ImpedanceBench(identity: identity);
        Assert.IsFalse(bench.Driver.Start());
        Assert.AreEqual(ImpedanceStatus.WrongChip, bench.Driver.Status);
    }

    [TestMethod]
    public void A_crystal_that_does_not_start()
    {
        var bench = new ImpedanceBench(crystal: false);
        Assert.IsFalse(bench.Driver.Start());
        Assert.AreEqual(ImpedanceStatus.TimedOut, bench.Driver.Status);
    }

    [TestMethod]
    public void A_brown_out_wherever_it_comes_in_a_sweep()
    {
        for (int cycle = 1; cycle < 75; cycle++)
        {
            ImpedanceBench bench = ImpedanceBench.Started(s_cell);
            bench.Step(cycle);
            bool ended = bench.Driver.Status == ImpedanceStatus.Good;
            bench.Chip.Fault = ChipFault.Reset;
            bench.Step(ended ? 300 + 75 : 75);

            Assert.AreEqual(ImpedanceStatus.LostConfiguration, bench.Driver.Status, $"in cycle {cycle}");
            Assert.IsTrue(bench.Driver.HasLostConfiguration);
            bench.Step(300);
            Assert.AreEqual(ImpedanceStatus.LostConfiguration, bench.Driver.Status, "it stays lost");
            Assert.IsTrue(bench.Driver.Start());
            Assert.AreEqual(ImpedanceStatus.Good, bench.Sweep());
        }
    }

    [TestMethod]
    public void A_wire_that_is_cut_at_any_transfer_of_a_sweep_and_never_a_wrong_impedance()
    {
        ImpedanceBench whole = ImpedanceBench.Started(s_cell);
        long first = whole.Bus.Transfers;
        whole.Sweep();
        long transfers = whole.Bus.Transfers - first;
        Assert.IsGreaterThan(500L, transfers);
        for (long cut = 1; cut <= transfers; cut += 31)
        {
            ImpedanceBench bench = ImpedanceBench.Started(s_cell);
            long at = bench.Bus.Transfers + cut;
            bench.Bus.Transferring = number => bench.Bus.IsCut = number >= at;
            bench.Step(80);

            Assert.AreEqual(ImpedanceStatus.NoAnswer, bench.Driver.Status, $"transfer {cut} of {transfers}");
            Assert.AreEqual(Complex.Zero, bench.Measured(0));
            bench.Bus.Transferring = null;
            bench.Bus.IsCut = false;
            Assert.AreEqual(ImpedanceStatus.Good, bench.Sweep(), "it comes back by itself");
            Assert.IsLessThan(0.3, (bench.Measured(0) - s_cell).Magnitude);
        }
    }

    [TestMethod]
    public void A_loose_contact_gives_right_impedances_or_none()
    {
        ImpedanceBench bench = ImpedanceBench.Started(s_cell);
        bench.Chip.Fault = ChipFault.Intermittent;
        bench.Chip.FailureShare = 0.002;
        int good = 0;
        for (int sweep = 0; sweep < 40; sweep++)
        {
            if (bench.Sweep() == ImpedanceStatus.Good)
            {
                good++;
                Enumerable.Range(0, 4).ToList().ForEach(tone => Assert.IsLessThan(0.3, (bench.Measured(tone) - s_cell).Magnitude));
            }
            else if (bench.Driver.HasLostConfiguration)
            {
                bench.Chip.FailureShare = 0.0;
                Assert.IsTrue(bench.Driver.Start());
                bench.Chip.FailureShare = 0.002;
            }
        }

        Assert.IsGreaterThan(5, good);
    }

    [TestMethod]
    public void A_chip_that_answers_at_random()
    {
        ImpedanceBench bench = ImpedanceBench.Started(s_cell);
        bench.Chip.Fault = ChipFault.Garbage;
        Assert.AreEqual(ImpedanceStatus.NoAnswer, bench.Sweep());
    }

    [TestMethod]
    [DataRow(0x2044, 0x0300u)]
    [DataRow(0x2044, 0x1310u)]
    [DataRow(0x20D0, 0x100091u)]
    [DataRow(0x20D0, 0x1000C0u)]
    [DataRow(0x20F0, 0x03E4u)]
    [DataRow(0x2014, 0x0000u)]
    [DataRow(0x20A8, 0x0000u)]
    [DataRow(0x300C, 0x0000u)]
    [DataRow(0x22F0, 0x88808u)]
    [DataRow(0x2034, 0x0100u)]
    [DataRow(0x238C, 0x5F3D00u)]
    [DataRow(0x20F8, 0x0000u)]
    public void A_register_that_changes_in_a_sweep_and_the_sweep_is_not_believed(int register, uint content)
    {
        ImpedanceBench bench = ImpedanceBench.Started(s_cell);
        bench.Step(30);
        bench.Poke(register, content);
        bench.Step(60);

        Assert.AreEqual(ImpedanceStatus.LostConfiguration, bench.Driver.Status);
        Assert.AreEqual(0.0, bench.Driver.Real(0));
    }
}
