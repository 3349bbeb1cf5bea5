namespace SSBms.Runtime.Tests;

/// <summary>A host tells the board the time, so that whoever reads the log knows when things happened.</summary>
[TestClass]
public sealed class TimeOfDayTests
{
    private const double Told = 1.8e9;

    [TestMethod]
    public void What_a_host_tells_is_on_record_beside_the_time_of_the_board()
    {
        Station station = Station.Operating();
        Assert.AreEqual(AnswerCode.Done, Tell(station, Told));
        long now = station.Control.Sample.Now;
        station.Cycles(3);
        LogEntry entry = station.Log().Single(told => told.Kind == EventKind.TimeTold);
        Assert.AreEqual(Told, entry.Value);
        Assert.IsInRange(now - 1000, now, entry.At);
    }

    [TestMethod]
    public void However_often_it_is_told_once_an_hour_is_enough()
    {
        Station station = Station.Operating();
        for (int i = 0; i < 20; i++)
        {
            Assert.AreEqual(AnswerCode.Done, Tell(station, Told + i));
        }

        Assert.AreEqual(1, Count(station));
        for (int second = 0; second < 3600; second++)
        {
            station.Cycles(10);
            station.Line.Received();
        }

        Tell(station, Told + 3600.0);
        Assert.AreEqual(2, Count(station));
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(1.5e9)]
    [DataRow(-1.8e9)]
    [DataRow(4.2e9)]
    [DataRow(double.NaN)]
    [DataRow(double.PositiveInfinity)]
    public void What_can_be_no_time_of_day_is_refused(double told)
    {
        Station station = Station.Operating();
        Assert.AreEqual(AnswerCode.BadValue, Tell(station, told));
        Assert.AreEqual(0, Count(station));
    }

    private static int Count(Station station)
    {
        station.Cycles(3);
        return station.Log().Count(entry => entry.Kind == EventKind.TimeTold);
    }

    private static AnswerCode Tell(Station station, double seconds)
    {
        return station.Line.Ask(MessageType.TellTime, BitConverter.GetBytes(seconds)).Code;
    }
}
