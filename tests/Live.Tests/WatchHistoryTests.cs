using System.Diagnostics;
using SSBms.Live.Watch;

namespace SSBms.Live.Tests;

/// <summary>A day of data, and what a plot gets of it.</summary>
[TestClass]
public sealed class WatchHistoryTests
{
    private const int Day = 864_000;
    private const int Most = 1200;

    private static readonly Lazy<WatchHistory> s_day = new(() =>
    {
        var history = new WatchHistory();
        double[] row = new double[(int)WatchChannel.Count];
        for (int i = 0; i < Day; i++)
        {
            Array.Fill(row, Math.Sin(i * 1e-4));
            row[0] = i == 345_678 ? 9.0 : row[0];
            history.Add(i * 0.1, row);
        }

        return history;
    });

    [TestMethod]
    public void One_wild_reading_of_a_day_of_ten_a_second_is_still_in_the_picture()
    {
        WatchSlice slice = s_day.Value.Between(0.0, 86_400.0, Most);

        Assert.IsLessThanOrEqualTo(Most, slice.Times.Count);
        int place = slice.Values[0].IndexOf(9.0f);
        Assert.AreEqual(34_567.8, slice.Times[place], 2.0 * 86_400.0 / Most * 2.0);
        Assert.AreEqual(1.0f, slice.Values[1].Max(), 1e-4f);
        Assert.AreEqual(-1.0f, slice.Values[1].Min(), 1e-4f);
    }

    [TestMethod]
    public void The_whole_day_is_there_in_a_moment()
    {
        _ = s_day.Value.Between(0.0, 86_400.0, Most);
        long start = Stopwatch.GetTimestamp();

        _ = s_day.Value.Between(0.0, 86_400.0, Most);

        Assert.IsLessThan(0.5, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    [TestMethod]
    public void A_part_that_is_short_enough_is_given_as_it_was_told()
    {
        WatchSlice slice = s_day.Value.Between(100.0, 110.0, Most);

        Assert.HasCount(101, slice.Times);
        Assert.AreEqual(100.0, slice.Times[0], 1e-9);
    }

    [TestMethod]
    public void Who_knows_some_gets_the_others()
    {
        var history = new WatchHistory();
        double[] row = new double[(int)WatchChannel.Count];
        for (int i = 0; i < 10; i++)
        {
            history.Add(i, row);
        }

        WatchSlice slice = history.Since(7, Most);

        CollectionAssert.AreEqual(new[] { 7.0, 8.0, 9.0 }, slice.Times);
        Assert.AreEqual(10, slice.Added);
        Assert.IsEmpty(history.Since(10, Most).Times);
        Assert.HasCount(10, history.Since(0, Most).Times);
    }

    [TestMethod]
    public void Of_more_than_a_million_rows_the_newest_are_kept()
    {
        var history = new WatchHistory();
        double[] row = new double[(int)WatchChannel.Count];
        for (int i = 0; i < 1_000_500; i++)
        {
            history.Add(i, row);
        }

        Assert.AreEqual(500.0, history.Between(0.0, double.MaxValue, 2_000_000).Times[0]);
        Assert.AreEqual(1_000_499.0, history.Since(1_000_499, 10).Times[0]);
    }
}
