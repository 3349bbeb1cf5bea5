namespace SSBms.Control.Tests;

/// <summary>What the door tells of the hardware that opened by itself, and of readings that are missed.</summary>
[TestClass]
public sealed class FindingDoorTests : SampleDoor
{
    private const double Forgotten = 1.0 / MissedReadings.CyclesToForget;

    [TestMethod]
    [DataRow(OtherTrip.Voltage, Quantity.HardwareVoltageTrip, Quantity.UnexplainedTrip)]
    [DataRow(OtherTrip.Unexplained, Quantity.UnexplainedTrip, Quantity.HardwareVoltageTrip)]
    public void An_opening_of_the_hardware_is_told_by_its_own_name_for_as_long_as_it_lasts(OtherTrip trip, Quantity told, Quantity other)
    {
        Next();
        Sample.OtherTrip = trip;
        Apply();
        Known(told, 1.0);
        Assert.AreEqual(0.0, Get(other));
        Assert.AreEqual(0.0, Get(Quantity.HardwareTrip), "it was not for the current");
        Next();
        Sample.OtherTrip = OtherTrip.None;
        Apply();
        Known(told, 0.0);
        Assert.IsTrue(Quantities.IsFresh(told), "it is told that it ended");
    }

    [TestMethod]
    public void A_channel_that_stays_away_has_missed_two_readings_and_is_stale_from_then_on()
    {
        Sample.ContactorClosed = true;
        Next();
        Apply();
        for (int i = 0; i < 10; i++)
        {
            Next(silent: Sample.CellVoltage);
            Apply();
        }

        Known(Quantity.MissedReadings, 2.0 - 8 * Forgotten);
    }

    [TestMethod]
    public void A_miss_is_forgotten_to_the_last_after_six_hundred_sound_cycles()
    {
        Sample.ContactorClosed = true;
        Next();
        Apply();
        Next(silent: Sample.CellVoltage);
        Apply();
        for (int i = MissedReadings.CyclesToForget - 1; i >= 0; i--)
        {
            Next();
            Apply();
            Known(Quantity.MissedReadings, i * Forgotten);
        }
    }

    [TestMethod]
    public void A_reading_that_was_absurd_before_counts_from_the_cycle_in_which_the_contacts_are_closed()
    {
        for (int i = 0; i < 3; i++)
        {
            Absurd();
            Assert.AreEqual(0.0, Get(Quantity.MissedReadings), "beside open contacts nothing counts");
        }

        Sample.ContactorClosed = true;
        Absurd();
        Known(Quantity.MissedReadings, 1.0);
    }

    private void Absurd()
    {
        Next();
        Sample.StackPressure.Accept(900.0, Now);
        Apply();
    }
}
