using SSBms.VirtualBoard;

namespace SSBms.Drivers.Tests;

/// <summary>The command to the contactor, and where it says it is.</summary>
[TestClass]
public sealed class ContactorTests
{
    private readonly SimulatedBoard _board = new(new BoardConfiguration(), new Control.Settings(), 1);

    [TestMethod]
    public void A_firmware_that_takes_a_contactor_over_opens_it_first()
    {
        _board.Ports.ContactorCoil.Write(true);
        _ = new Contactor(_board.Ports.ContactorCoil, _board.Ports.ContactorFeedback);
        Assert.IsFalse(_board.Contactor.IsCommanded);
    }

    [TestMethod]
    public void It_is_commanded_as_told_and_is_where_its_auxiliary_contact_says()
    {
        var contactor = new Contactor(_board.Ports.ContactorCoil, _board.Ports.ContactorFeedback);
        foreach (bool close in new[] { true, false })
        {
            contactor.Command(close);
            Assert.AreEqual(close, _board.Contactor.IsCommanded);
            _board.Contactor.Auxiliary = close ? SwitchFault.StuckOn : SwitchFault.StuckOff;
            Assert.AreEqual(close, contactor.IsClosed);
        }
    }
}
