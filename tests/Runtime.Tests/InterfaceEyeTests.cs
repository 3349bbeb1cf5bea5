using System.Numerics;
using SSBms.Control;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>A board with the impedance channel and a commissioned cell watches its lithium interface; nothing doubtful gets into it.</summary>
[TestClass]
public sealed class InterfaceEyeTests
{
    private readonly InterfaceProfile _cell = new();

    [TestMethod]
    public void A_cell_that_was_not_commissioned_is_measured_and_judged_by_nothing()
    {
        var station = new Station(sinks: []);
        station.Board.Impedance!.Network.Cell = Sound;
        station.Start();
        station.Cycles(500);

        Assert.AreEqual(ImpedanceStatus.Good, station.Channel!.Sweep.Status);
        Assert.IsNull(station.Eye!.Interface);
        Assert.IsNull(station.Control.Sample.Interface);
    }

    [TestMethod]
    public void The_contact_of_a_sound_cell_stays_and_that_of_one_that_loses_it_is_told_warned_of_named_and_cut_off()
    {
        Station station = Commissioned();
        station.Operate();
        station.Cycles(10 * 300);
        InterfaceWatch watch = station.Eye!.Interface!;
        Assert.AreEqual(1.0, watch.Contact, 0.03);
        Assert.IsFalse(watch.IsWarned);
        Assert.AreEqual(EyeState.Good, watch.Eye);

        double contact = 1.0;
        station.Board.Impedance!.Network.Cell = hertz => Cell(hertz, contact);
        for (; contact > 0.5 && station.State != ProtectionState.Tripped; contact -= 0.01)
        {
            station.Cycles(300);
            if (contact < 0.8)
            {
                Assert.IsTrue(watch.IsWarned, $"at contact {contact:F2}");
                Assert.AreEqual(contact, watch.Contact, 0.05);
            }
        }

        Assert.AreEqual(ProtectionState.Tripped, station.State);
        Assert.AreEqual(DiagnosisCode.ContactLoss, station.Guard.Trip.Code);
        Assert.IsInRange(0.54, 0.66, contact);
        station.Cycles(50);
        LogEntry named = station.Log().Last(entry => entry.Kind == EventKind.CauseNamed);
        LogEntry tripped = station.Log().Last(entry => entry.Kind == EventKind.Tripped);
        Assert.AreEqual((int)InterfaceCause.Voids, named.Code);
        Assert.IsLessThan(tripped.Sequence, named.Sequence);
        Assert.IsFalse(station.Board.ContactorConducts);
    }

    [TestMethod]
    public void After_a_wire_is_cut_the_eye_is_blind_in_ten_minutes_and_sees_again_when_it_is_mended()
    {
        Station station = Commissioned();
        station.Operate();
        station.Cycles(600);
        double allowed = station.Guard.Quantities.Get(Quantity.AllowedPlating);
        station.Board.Impedance!.Bus.IsCut = true;
        station.Cycles(5500);
        Assert.IsFalse(IsRaised(station, DiagnosisCode.EyeBlind));
        station.Cycles(700);
        Assert.IsTrue(IsRaised(station, DiagnosisCode.EyeBlind));
        Assert.AreEqual(0.5 * allowed, station.Guard.Quantities.Get(Quantity.AllowedPlating), 1e-12);
        Assert.AreEqual(ProtectionState.Derated, station.State);

        // A chip that was lost is set up anew beside an open contactor only.
        station.Board.Impedance!.Bus.IsCut = false;
        station.Board.ArmSwitch.IsOn = false;
        station.Cycles(700);
        Assert.IsFalse(IsRaised(station, DiagnosisCode.EyeBlind));
    }

    [TestMethod]
    public void A_channel_that_never_sees_keeps_the_contactor_open_from_a_minute_after_the_start()
    {
        Station station = Commissioned();
        station.Board.Impedance!.Bus.IsCut = true;
        station.Start();
        station.Cycles(550);
        Assert.IsFalse(IsRaised(station, DiagnosisCode.EyeBlind));
        station.Cycles(100);
        Assert.IsTrue(IsRaised(station, DiagnosisCode.EyeBlind));
        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(2 * Station.CyclesToOperating);

        Assert.IsFalse(station.Board.ContactorConducts);
    }

    [TestMethod]
    [DataRow(0.0, -1.0)]
    [DataRow(-5.0, 1.0)]
    [DataRow(double.NaN, 0.0)]
    [DataRow(double.PositiveInfinity, 0.0)]
    [DataRow(500.0, double.NaN)]
    public void A_sweep_that_no_cell_can_give_is_no_sweep(double real, double imaginary)
    {
        Station station = Commissioned();
        station.Start();
        station.Cycles(700);
        long used = station.Eye!.Finding!.UsedAt;
        int revision = station.Eye.Finding.Revision;
        Assert.IsGreaterThan(0L, used);
        station.Board.Impedance!.Network.Cell = _ => new Complex(real, imaginary);
        station.Cycles(900);

        Assert.AreEqual(revision, station.Eye.Finding.Revision);
        Assert.AreEqual(used, station.Eye.Finding.UsedAt);
    }

    [TestMethod]
    public void What_the_eye_sees_is_told_on_the_link_every_five_seconds()
    {
        Station station = Commissioned();
        station.Start();
        station.Cycles(900);
        station.Line.Received();
        station.Cycles(200);
        byte[][] told = [.. station.Line.Received().Where(item => item.Type == MessageType.Interface).Select(item => item.Content)];
        var message = new InterfaceMessage();

        Assert.HasCount(4, told);
        Assert.IsFalse(message.Read(told[^1], 0, told[^1].Length - 1), "a message that is cut is none");
        Assert.IsTrue(message.Read(told[^1], 0, told[^1].Length));
        Assert.AreEqual(EyeState.Good, message.Eye);
        Assert.AreEqual(1.0, message.Contact, 0.05);
        Assert.IsLessThan(31.0, message.Age);
        Assert.IsFalse(message.HasRemaining);
    }

    private Station Commissioned()
    {
        byte[] memory = new byte[Mb85rc256vChip.Size];
        Settings settings = ReferenceProfile.Settings();
        CommissionedCell.Put(settings, _cell);
        Assert.IsTrue(ReferenceProfile.Take(ReferenceProfile.Open(memory), ReferenceProfile.Encode(settings)));
        var station = new Station(memory, sinks: []);
        station.Board.Impedance!.Network.Cell = Sound;
        return station;
    }

    private Complex Sound(double hertz)
    {
        return Cell(hertz, 1.0);
    }

    /// <summary>The circuit of the profile, whose lithium interface has lost contact.</summary>
    private Complex Cell(double hertz, double contact)
    {
        Complex perArea =
            _cell.SeriesOhm
            + Arc(_cell.BoundaryOhm, _cell.BoundaryFarad, hertz)
            + Arc(_cell.InterfaceOhm / contact, _cell.InterfaceFarad * contact, hertz);
        return perArea / Station.Area;
    }

    private static Complex Arc(double ohm, double farad, double hertz)
    {
        return ohm / new Complex(1.0, 2.0 * Math.PI * hertz * ohm * farad);
    }

    private static bool IsRaised(Station station, DiagnosisCode code)
    {
        Diagnostics diagnostics = station.Guard.Diagnostics;
        return Enumerable.Range(0, diagnostics.Count).Any(i => diagnostics.Row(i).Code == code && diagnostics.IsRaised(i));
    }
}
