namespace SSBms.Control.Tests;

/// <summary>What a resistance rose by tells less than how: contact that is lost rises faster and faster, nothing else does.</summary>
[TestClass]
public sealed class ResistanceCourseTests
{
    private const double Minute = 60.0;
    private const double Hour = 3600.0;

    [TestMethod]
    [DataRow(0.5)]
    [DataRow(5.0)]
    [DataRow(100.0)]
    public void An_interphase_that_grows_with_the_root_of_time_is_never_lost_contact(double hours)
    {
        Assert.AreEqual(0, Told(40.0 * hours * Hour, seconds => 1.0 + Math.Sqrt(seconds / (hours * Hour))));
    }

    [TestMethod]
    [DataRow(1.0)]
    [DataRow(30.0)]
    public void What_grows_evenly_is_none_either(double hours)
    {
        Assert.AreEqual(0, Told(10.0 * hours * Hour, seconds => 1.0 + seconds / (hours * Hour)));
    }

    [TestMethod]
    [DataRow(1.0, 0.9)]
    [DataRow(1.0, 0.3)]
    [DataRow(20.0, 0.9)]
    [DataRow(20.0, 0.3)]
    public void Contact_that_shrinks_evenly_is_told_by_the_time_six_tenths_of_it_are_gone(double hours, double interface_)
    {
        double told = FirstTold(hours * Hour, seconds => 1.0 - interface_ + interface_ / (1.0 - seconds / (hours * Hour)));
        Assert.IsLessThanOrEqualTo(0.6, told / (hours * Hour));
    }

    [TestMethod]
    public void Contact_that_is_lost_after_a_long_growth_is_told_too()
    {
        const double Grown = 20.0 * Hour;
        double told = FirstTold(
            Grown + 2.0 * Hour,
            seconds =>
                1.0 + 0.3 * Math.Sqrt(seconds / Grown) + (seconds > Grown ? 0.3 / (1.0 - (seconds - Grown) / (2.0 * Hour)) - 0.3 : 0.0)
        );
        Assert.IsGreaterThan(Grown, told);
        Assert.IsLessThan(Grown + 1.6 * Hour, told);
    }

    [TestMethod]
    public void Contact_that_is_lost_at_once_is_told_at_once()
    {
        Assert.AreEqual(5.0 * Hour, FirstTold(6.0 * Hour, seconds => seconds < 5.0 * Hour ? 1.0 : 1.6), Minute);
    }

    [TestMethod]
    public void A_new_baseline_begins_a_new_course()
    {
        var course = new ResistanceCourse();
        for (int i = 0; i < 100; i++)
        {
            course.Pass(Minute);
            course.Add(2.0, 0.0);
        }

        Assert.IsFalse(course.Add(2.0, 0.0) > ResistanceCourse.Acceleration, "it has stood there for long");
        course.Restart();
        course.Pass(Minute);
        Assert.IsTrue(course.Add(2.0, 0.0) > ResistanceCourse.Acceleration);
    }

    [TestMethod]
    public void Days_that_warm_and_cool_do_not_make_even_growth_look_like_lost_contact()
    {
        // Over two days of 5 K up and down an activation energy 0.15 eV off carries a tenth in and out of the resistance.
        static double Warmer(double seconds)
        {
            return 5.0 * Math.Sin(2.0 * Math.PI * seconds / (24.0 * Hour));
        }

        static double Seen(double seconds)
        {
            return (1.0 + seconds / (24.0 * Hour)) * Math.Exp(-0.02 * Warmer(seconds));
        }

        Assert.IsGreaterThan(0, Told(48.0 * Hour, Seen), "taken as it is seen it looks faster and faster");
        Assert.AreEqual(0, Told(48.0 * Hour, Seen, seconds => 0.02 * Math.Abs(Warmer(seconds))));
    }

    [TestMethod]
    public void Contact_that_is_lost_on_such_a_day_is_told_all_the_same()
    {
        static double Seen(double seconds)
        {
            return seconds < 12.0 * Hour ? 1.0 : 1.0 / Math.Max(1.0 - (seconds - 12.0 * Hour) / (6.0 * Hour), 0.05);
        }

        double told = FirstTold(24.0 * Hour, Seen, _ => 0.1);
        Assert.IsLessThan(0.2, told / (15.0 * Hour) - 1.0, "well before half of it is gone");
        Assert.IsGreaterThan(12.0 * Hour, told);
    }

    private static int Told(double seconds, Func<double, double> ratio)
    {
        return Told(seconds, ratio, _ => 0.0);
    }

    private static int Told(double seconds, Func<double, double> ratio, Func<double, double> explained)
    {
        var course = new ResistanceCourse();
        int told = 0;
        for (double at = Minute; at < seconds; at += Minute)
        {
            course.Pass(Minute);

            // The first steps are too near to the baseline to tell a course by, and far below any bound.
            told += course.Add(ratio(at), explained(at)) > ResistanceCourse.Acceleration && ratio(at) > 1.3 ? 1 : 0;
        }

        return told;
    }

    private static double FirstTold(double seconds, Func<double, double> ratio)
    {
        return FirstTold(seconds, ratio, _ => 0.0);
    }

    private static double FirstTold(double seconds, Func<double, double> ratio, Func<double, double> explained)
    {
        var course = new ResistanceCourse();
        for (double at = Minute; at < seconds; at += Minute)
        {
            course.Pass(Minute);
            if (course.Add(ratio(at), explained(at)) > ResistanceCourse.Acceleration && ratio(at) > 1.05)
            {
                return at;
            }
        }

        return double.PositiveInfinity;
    }
}
