using System;
using SSBms.Control;
using SSBms.Device.Tests.Traces;

namespace SSBms.Device.Tests;

/// <summary>
/// Recorded runs of the bench: on every machine they must give the same decisions and the same bits of every published
/// number as when they were recorded. "dotnet run --project tools/TraceRecorder" records them anew, which is right after a
/// change to what the guard computes or decides, and never because a machine disagrees.
/// </summary>
[TestClass]
public class TraceTests
{
    [TestMethod]
    public void A_pressure_release_ends_in_the_same_bits_on_every_machine()
    {
        var replay = new TraceReplay(PressureReleaseTrace.Samples(), GarnetCell.Settings(true, PressureReleaseTrace.CycleSeconds));
        SameAsRecorded(PressureReleaseTrace.Log(), replay);
        Expect.Code(DiagnosisCode.CriticalStackPressure, replay.Guard.Trip.Code);
    }

    [TestMethod]
    public void Growing_voids_end_in_the_same_bits_on_every_machine()
    {
        var replay = new TraceReplay(VoidGrowthTrace.Samples(), GarnetCell.Settings(true, VoidGrowthTrace.CycleSeconds));
        SameAsRecorded(VoidGrowthTrace.Log(), replay);
        Expect.Code(DiagnosisCode.ResistanceRunaway, replay.Guard.Trip.Code);
    }

    [TestMethod]
    public void The_last_bit_of_a_single_reading_would_be_noticed()
    {
        string[] expected = PressureReleaseTrace.Log();
        var replay = new TraceReplay(PressureReleaseTrace.Samples(), GarnetCell.Settings(true, PressureReleaseTrace.CycleSeconds));
        while (replay.Read())
        {
            Reading voltage = replay.Sample.CellVoltage;
            if (replay.Cycle == 120)
            {
                Assert.IsTrue(voltage.Fresh);
                voltage.Value = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(voltage.Value) ^ 1L);
            }

            replay.Judge();
        }

        replay.Finish();
        int changed = 0;
        for (int i = 0; i < replay.Lines; i++)
        {
            bool same = expected[i].Equals(replay.Line(i));
            bool measured = expected[i].IndexOf(TraceGroups.Name(TraceGroup.Measured)) >= 0 && Cycle(expected[i]) > 120;
            bool compared = expected[i].IndexOf(TraceGroups.Name(TraceGroup.Compared)) >= 0 && Cycle(expected[i]) > 120;
            Assert.IsTrue(same || measured || compared, expected[i]);
            Assert.IsTrue(!same || !measured, expected[i]);
            changed += same ? 0 : 1;
        }

        Assert.IsTrue(changed >= 3);
    }

    [TestMethod]
    public void Every_quantity_has_its_group()
    {
        for (int i = 0; i < (int)Quantity.Count; i++)
        {
            Assert.IsTrue(TraceGroups.Of((Quantity)i) != TraceGroup.Count, i.ToString());
        }
    }

    private static void SameAsRecorded(string[] expected, TraceReplay replay)
    {
        replay.Run();
        for (int i = 0; i < expected.Length && i < replay.Lines; i++)
        {
            Assert.AreEqual(expected[i], replay.Line(i));
        }

        Assert.AreEqual(expected.Length, replay.Lines);
        Expect.State(ProtectionState.Tripped, replay.Guard.State);
    }

    private static int Cycle(string line)
    {
        return int.Parse(line.Substring(0, line.IndexOf(' ')));
    }
}
