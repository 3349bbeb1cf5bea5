namespace SSBms.Control.Tests;

/// <summary>How often each channel is silent or absurd: a miss counts one and is forgotten in six hundred cycles.</summary>
[TestClass]
public sealed class MissedReadingLevelTests
{
    private const double Period = 0.1;
    private const double Forgotten = 1.0 / MissedReadings.CyclesToForget;

    private readonly Sample _sample = new() { ContactorClosed = true };
    private long _levels;

    [TestMethod]
    [DataRow(MeasuredChannel.CellVoltage)]
    [DataRow(MeasuredChannel.RedundantVoltage)]
    [DataRow(MeasuredChannel.Current)]
    [DataRow(MeasuredChannel.StackPressure)]
    public void An_absurd_reading_is_one_miss_of_its_channel(MeasuredChannel channel)
    {
        Cycle(channel);
        Assert.AreEqual(1.0, MissedReadings.Worst(_levels), 1e-12);
        Cycle(channel);
        Assert.AreEqual(2.0, MissedReadings.Worst(_levels), 1e-12);
        Cycle();
        Assert.AreEqual(2.0 - Forgotten, MissedReadings.Worst(_levels), 1e-12);
    }

    [TestMethod]
    public void Misses_of_different_channels_do_not_add_up()
    {
        Cycle(MeasuredChannel.CellVoltage);
        Cycle(MeasuredChannel.RedundantVoltage);
        Cycle(MeasuredChannel.Current);
        Cycle(MeasuredChannel.StackPressure);
        Assert.AreEqual(1.0, MissedReadings.Worst(_levels), 1e-12);
    }

    [TestMethod]
    public void Twelve_in_a_row_are_no_more_than_ten()
    {
        for (int i = 0; i < 12; i++)
        {
            Cycle(MeasuredChannel.Current);
        }

        Assert.AreEqual(10.0, MissedReadings.Worst(_levels));
        Cycle();
        Assert.AreEqual(10.0 - Forgotten, MissedReadings.Worst(_levels), 1e-12);
    }

    [TestMethod]
    public void Ten_of_which_next_to_one_is_forgotten_and_one_more_are_ten()
    {
        for (int i = 0; i < 12; i++)
        {
            Cycle(MeasuredChannel.Current);
        }

        for (int i = 0; i < MissedReadings.CyclesToForget - 1; i++)
        {
            Cycle();
        }

        Assert.AreEqual(9.0 + Forgotten, MissedReadings.Worst(_levels), 1e-12);
        Cycle(MeasuredChannel.Current);
        Assert.AreEqual(10.0, MissedReadings.Worst(_levels));
    }

    [TestMethod]
    [DataRow(250, 1.0)]
    [DataRow(251, 0.0, DisplayName = "it is stale, which is another matter")]
    public void A_channel_is_missed_for_two_and_a_half_cycles(int age, double level)
    {
        Silent(age);
        Assert.AreEqual(level, MissedReadings.Worst(_levels), 1e-12);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(100)]
    public void Beside_an_open_contactor_nothing_is_missed(int age)
    {
        _sample.ContactorClosed = false;
        Silent(age);
        Cycle(MeasuredChannel.Current);
        Assert.AreEqual(0.0, MissedReadings.Worst(_levels));
    }

    private void Silent(int age)
    {
        Cycle();
        _sample.Current.Accept(0.0, _sample.Now);
        _sample.Current.Miss();
        _sample.Now += age;
        _sample.CellVoltage.Accept(3.4, _sample.Now);
        _sample.RedundantVoltage.Accept(3.4, _sample.Now);
        _sample.StackPressure.Accept(5.0, _sample.Now);
        _levels = MissedReadings.Next(_levels, _sample, MeasuredChannel.None, Period);
    }

    private void Cycle(MeasuredChannel implausible = MeasuredChannel.None)
    {
        _sample.Now += 100;
        _sample.CellVoltage.Accept(3.4, _sample.Now);
        _sample.RedundantVoltage.Accept(3.4, _sample.Now);
        _sample.Current.Accept(0.0, _sample.Now);
        _sample.StackPressure.Accept(5.0, _sample.Now);
        _levels = MissedReadings.Next(_levels, _sample, implausible, Period);
    }
}
