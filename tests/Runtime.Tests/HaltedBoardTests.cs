using SSBms.Drivers;

namespace SSBms.Runtime.Tests;

[TestClass]
public sealed class HaltedBoardTests
{
    [TestMethod]
    public void A_program_that_could_not_be_set_up_opens_the_contactor_and_stays_with_two_flashes()
    {
        Station station = Station.Operating();
        BoardPorts ports = station.Board.Ports;
        string lamp = "";
        station.Board.Clock.Waiting = milliseconds =>
        {
            Assert.AreEqual(100, milliseconds, "ten steps of the lamp a second");
            lamp += station.Board.Lamp.IsHigh ? "1" : "0";
            station.Board.Advance(station.Board.Clock.Microseconds + milliseconds * 1000L);
            Assert.IsFalse(station.Board.ContactorConducts, "by its command, before the heartbeat is missed");
            if (lamp.Length == 20)
            {
                throw new TimeoutException("it stays for ever; this is enough");
            }
        };

        Assert.ThrowsExactly<TimeoutException>(() => HaltedBoard.Stay(ports.ContactorCoil, ports.Lamp, ports.Clock));

        Assert.AreEqual("10100000001010000000", lamp);
    }
}
