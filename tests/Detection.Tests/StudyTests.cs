using SSBms.CellModels.Definitions;
using SSBms.Detection.Courses;
using SSBms.Detection.Figures;
using SSBms.Detection.Methods;

namespace SSBms.Detection.Tests;

/// <summary>The study in short: it is the same for the same seed, and the watch is better than what it is compared with.</summary>
[TestClass]
public sealed class StudyTests
{
    private static readonly Lazy<DetectionResult> s_result = new(() => DetectionStudy.Measure(480, 30, 0.002, 7));

    [TestMethod]
    public void The_same_seed_gives_the_same_page_and_another_another()
    {
        string first = DetectionPage.Write(DetectionStudy.Measure(48, 3, 0.002, 11), "curve.svg");

        Assert.AreEqual(first, DetectionPage.Write(DetectionStudy.Measure(48, 3, 0.002, 11), "curve.svg"));
        Assert.AreNotEqual(first, DetectionPage.Write(DetectionStudy.Measure(48, 3, 0.002, 12), "curve.svg"));
    }

    [TestMethod]
    public void Nothing_but_lost_contact_is_warned_of()
    {
        MethodFigures own = s_result.Value.Methods[(int)DetectionMethod.FourTones];

        AlarmRate rate = own.FalseAlarms(s_result.Value.Runs);

        Assert.IsGreaterThan(3500.0, rate.Hours);
        Assert.IsLessThanOrEqualTo(1, rate.Alarms);
    }

    [TestMethod]
    public void Lost_contact_is_warned_of_early_and_trips_before_harm()
    {
        MethodFigures own = s_result.Value.Methods[(int)DetectionMethod.FourTones];
        foreach (DetectionClass happens in DetectionResult.Losses)
        {
            IReadOnlyList<RunFigures> seen = s_result.Value.Seen(happens);

            Assert.IsGreaterThan(15, seen.Count);
            Assert.IsGreaterThan(0.95, own.Warned(seen), happens.ToString());
            Assert.IsGreaterThan(0.95, (double)seen.Count(DetectionResult.TrippedInTime) / seen.Count, happens.ToString());
        }
    }

    [TestMethod]
    public void The_oracle_is_not_behind_the_watch_by_much_and_the_step_methods_are()
    {
        IReadOnlyList<RunFigures> slow = s_result.Value.Seen(DetectionClass.VoidsSlow);
        MethodFigures[] methods = [.. s_result.Value.Methods];

        Assert.IsLessThan(
            1.1 * methods[(int)DetectionMethod.FourTones].MedianDelay(slow),
            methods[(int)DetectionMethod.Oracle].MedianDelay(slow)
        );
        Assert.IsLessThan(0.5, methods[(int)DetectionMethod.StepMean].Warned(slow));
        Assert.IsLessThan(0.5, methods[(int)DetectionMethod.Limits].InTime(slow));
    }

    [TestMethod]
    public void The_kinds_are_full_and_symmetric_cells_of_many_families()
    {
        IReadOnlyList<CellDefinition> kinds = DetectionStudy.Kinds(CellCatalogue.BuiltIn);

        Assert.IsGreaterThan(80, kinds.Count);
        Assert.IsGreaterThan(10, kinds.Select(kind => kind.Family).Distinct().Count());
        Assert.IsTrue(kinds.Any(kind => kind.Kind == CellKind.Full) && kinds.Any(kind => kind.Kind == CellKind.Symmetric));
    }

    [TestMethod]
    public void A_course_of_voids_takes_contact_only_while_it_strips()
    {
        var course = new CellCourse(DetectionClass.VoidsSlow, new VirtualBoard.NoiseSource(3, "course"));
        double before = 1.0;
        for (int sweep = 0; sweep < 4000; sweep++)
        {
            course.Advance(sweep);
            if (!course.Strips)
            {
                Assert.IsGreaterThanOrEqualTo(before, course.Contact);
            }

            before = course.Contact;
        }

        Assert.IsLessThan(0.99, before);
    }

    [TestMethod]
    public void The_bound_of_no_event_is_three()
    {
        Assert.AreEqual(2.9957, new AlarmRate(0, 1e4).AtMost, 1e-3);
        Assert.AreEqual(0.0, new AlarmRate(0, 1e4).PerTenThousandHours);
        Assert.AreEqual(2.0, new AlarmRate(4, 2e4).PerTenThousandHours, 1e-12);
    }
}
