namespace SSBms.Control.Tests;

/// <summary>What is kept of how a resistance came to where it is, and what is taken for its value at half the time.</summary>
[TestClass]
public sealed class CourseLawTests
{
    /// <summary>So much of a rise may be hidden by noise.</summary>
    private const double Hidden = 0.005;

    private readonly ResistanceCourse _course = new();
    private double _now;

    [TestMethod]
    public void What_rises_out_of_a_baseline_at_once_is_held_against_what_noise_may_hide()
    {
        Assert.AreEqual(0.2 / Hidden, Add(10.0, 1.2), 1e-9);
    }

    [TestMethod]
    [DataRow(0.9)]
    [DataRow(1.0)]
    public void What_has_not_risen_from_its_baseline_has_no_course(double ratio)
    {
        Assert.AreEqual(0.0, Add(10.0, ratio));
        Assert.AreEqual(0.0, Add(20.0, ratio));
    }

    [TestMethod]
    public void What_had_fallen_before_it_rises_has_risen_by_nothing_until_then()
    {
        Add(10.0, 0.8);
        Assert.AreEqual(0.2 / Hidden, Add(20.0, 1.0), 1e-9);
    }

    [TestMethod]
    public void What_falls_has_none()
    {
        Add(10.0, 1.2);
        Assert.AreEqual(0.0, Add(20.0, 1.1));
    }

    [TestMethod]
    public void A_rise_beyond_all_numbers_over_next_to_none_is_the_largest_there_is()
    {
        Add(10.0, 1.0);
        Assert.AreEqual(double.MaxValue, Add(20.0, 1e307));
    }

    [TestMethod]
    public void Without_time_between_them_the_second_of_two_resistances_has_risen_at_once()
    {
        Add(0.0, 1.0);
        Assert.AreEqual(1.0 / Hidden, Add(0.0, 2.0), 1e-9);
    }

    [TestMethod]
    public void Of_two_resistances_of_one_moment_the_second_is_remembered()
    {
        Add(10.0, 1.2);
        Add(10.0, 1.4);
        Assert.AreEqual(1.4, HalfWay(20.0, 3.0), 1e-12);
    }

    [TestMethod]
    public void Half_the_time_lies_between_baseline_and_points_on_straight_lines()
    {
        Add(10.0, 1.2);
        Assert.AreEqual(1.12, HalfWay(12.0, 1.5), 1e-12, "six of ten seconds on the way from the baseline");
        Assert.AreEqual(1.35, HalfWay(22.0, 1.8), 1e-12, "half of the way from ten to twelve");
        Assert.AreEqual(1.65, HalfWay(34.0, 2.0), 1e-12, "half of the way from twelve to twenty-two");
        Assert.AreEqual(2.0, HalfWay(68.0, 3.0), 1e-12);
    }

    [TestMethod]
    public void Half_the_time_after_the_newest_point_lies_between_it_and_now()
    {
        Add(10.0, 1.2);
        Assert.AreEqual(1.4, HalfWay(30.0, 2.0), 1e-12);
    }

    [TestMethod]
    public void Of_a_full_row_every_second_point_stays_and_new_ones_come_a_fifth_of_its_time_apart()
    {
        // Points at 10, 20 … 50 and 55 s are left, of 45 s: the next one is kept 9 s later.
        Fill();
        Assert.AreEqual(Between(30.0, 40.0, 31.25), HalfWay(62.5, 90.0), 1e-9);
        Assert.AreEqual(Between(30.0, 40.0, 31.625), HalfWay(64.0, 50.0, mean: 70.0), 1e-9, "half of the time that both have in the mean");
        Assert.AreEqual(Between(40.0, 50.0, 45.0), HalfWay(90.0, 100.0), 1e-9);
        Assert.AreEqual(Between(50.0, 55.0, 52.0), HalfWay(104.0, 150.0), 1e-9);
        double at62 = Parabola(55.0) + (70.0 - Parabola(55.0)) * (62.5 - 55.0) / (63.25 - 55.0);
        Assert.AreEqual(at62, HalfWay(125.0, 200.0), 1e-9, "7.5 s after 55 s none was kept");
        Assert.AreEqual(70.0, HalfWay(126.5, 200.0), 1e-9, "9 s after it one was, the mean of both");
    }

    [TestMethod]
    public void After_a_new_baseline_nothing_of_the_old_course_is_left()
    {
        Fill();
        Add(56.0, 90.0);
        _course.Restart();
        _now = 0.0;
        Assert.AreEqual(0.2 / Hidden, Add(0.5, 1.2), 1e-9);
        Add(1.0, 1.6);
        Assert.AreEqual(1.6, HalfWay(2.0, 3.0), 1e-12, "points are kept as close as they come");
    }

    /// <summary>Ten points five seconds apart on a parabola, and the eleventh, which makes room.</summary>
    private void Fill()
    {
        for (int i = 1; i <= 11; i++)
        {
            Add(5.0 * i, Parabola(5.0 * i));
        }
    }

    private static double Parabola(double seconds)
    {
        return 1.0 + 0.01 * seconds * seconds;
    }

    private static double Between(double from, double to, double at)
    {
        return Parabola(from) + (Parabola(to) - Parabola(from)) * (at - from) / (to - from);
    }

    private double Add(double at, double ratio)
    {
        _course.Pass(at - _now);
        _now = at;
        return _course.Add(ratio, 0.0);
    }

    /// <summary>What is taken for the ratio at half of the time until then: from how many times its rise the rest of it is.</summary>
    private double HalfWay(double at, double ratio, double? mean = null)
    {
        double acceleration = Add(at, ratio);
        return ((mean ?? ratio) + acceleration * (1.0 - Hidden)) / (1.0 + acceleration);
    }
}
