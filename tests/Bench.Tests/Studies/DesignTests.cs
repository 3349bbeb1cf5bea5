using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SSBms.Bench.Studies;

namespace SSBms.Bench.Tests.Studies;

/// <summary>How runs are spread over what varies.</summary>
[TestClass]
public sealed class DesignTests
{
    private const int Runs = 400;

    [TestMethod]
    public void What_the_inputs_of_a_run_are_follows_from_the_file_and_the_number_alone()
    {
        Study one = Spread("random");
        Study other = Spread("random");
        foreach (int number in new[] { 399, 3, 117 })
        {
            Assert.AreEqual(one.Run(number).Text, other.Run(number).Text);
        }

        Assert.AreNotEqual(one.Run(3).Text, Spread("random", seed: 2).Run(3).Text);
    }

    [TestMethod]
    public void A_grid_has_every_combination_once_and_what_is_drawn_differs_at_each()
    {
        Study study = Study(
            "design: grid\nruns: 24\nvary:\n  a: [1, 2, 3]\n  b: { from: 1, to: 1000, scale: log, points: 4 }\n  c: { normal: { mean: 5, sd: 1 } }"
        );
        string[][] values = [.. Enumerable.Range(1, 24).Select(number => study.Run(number).Values.ToArray())];
        Assert.AreEqual(12, values.Select(run => (run[0], run[1])).Distinct().Count());
        Assert.IsTrue(values.GroupBy(run => (run[0], run[1])).All(group => group.Count() == 2));
        CollectionAssert.AreEqual(new[] { "1", "10", "100", "1000" }, values.Take(4).Select(run => run[1]).ToArray());
        Assert.AreEqual(24, values.Select(run => run[2]).Distinct().Count());
    }

    [TestMethod]
    public void A_latin_hypercube_meets_every_stratum_of_every_input_once()
    {
        Study study = Spread("latin hypercube");
        for (int input = 0; input < 2; input++)
        {
            int[] strata = [.. Numbers(study, input).Select(value => (int)(value * Runs)).Order()];
            CollectionAssert.AreEqual(Enumerable.Range(0, Runs).ToArray(), strata);
        }
    }

    [TestMethod]
    public void A_sobol_sequence_fills_the_plane_more_evenly_than_chance()
    {
        Assert.IsLessThan(0.5 * Unevenness(Spread("random")), Unevenness(Spread("sobol")));
        Assert.AreNotEqual(Spread("sobol").Run(1).Text, Spread("sobol", seed: 2).Run(1).Text);
    }

    [TestMethod]
    [DataRow("{ normal: { mean: 5, sd: 2 } }", 5.0, 5.0 + 2.0 * 0.67449)]
    [DataRow("{ lognormal: { median: 5, sigma: 0.5 } }", 5.0, 7.0056)]
    [DataRow("{ weibull: { scale: 5, shape: 4 } }", 4.5622, 5.4254)]
    [DataRow("{ from: 0, to: 10 }", 5.0, 7.5)]
    [DataRow("{ from: 0.1, to: 10, scale: log }", 1.0, 3.1623)]
    public void A_distribution_has_its_median_and_its_upper_quartile(string form, double median, double upper)
    {
        double[] values = [.. Numbers(Study($"design: latin hypercube\nruns: {Runs}\nvary:\n  a: {form}"), 0).Order()];
        Assert.AreEqual(median, values[Runs / 2], 0.02 * median);
        Assert.AreEqual(upper, values[3 * Runs / 4], 0.02 * upper);
    }

    [TestMethod]
    public void What_is_drawn_within_bounds_stays_there()
    {
        Gen<(double, double, double)> any =
            from low in Gen.Choose(-40, 40)
            from width in Gen.Choose(1, 60)
            from mean in Gen.Choose(-10, 10)
            select (low / 10.0, (low + width) / 10.0, mean / 10.0);
        Prop.ForAll(
                any.ToArbitrary(),
                bounds =>
                {
                    (double low, double high, double mean) = bounds;
                    string text = string.Create(
                        CultureInfo.InvariantCulture,
                        $"design: random\nruns: 20\nvary:\n  a: {{ normal: {{ mean: {mean}, sd: 1.5 }}, within: [{low}, {high}] }}"
                    );
                    return Numbers(Study(text), 0, 20).All(value => value >= low && value <= high);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20261129, 1));
    }

    [TestMethod]
    public void Choices_come_as_often_as_their_weights_say()
    {
        Study study = Study($"design: latin hypercube\nruns: {Runs}\nvary:\n  a: {{ choose: [1, 2, 3], weights: [1, 2, 5] }}");
        int[] counts = [.. Numbers(study, 0).GroupBy(value => value).OrderBy(group => group.Key).Select(group => group.Count())];
        CollectionAssert.AreEqual(new[] { Runs / 8, Runs / 4, 5 * Runs / 8 }, counts);
    }

    [TestMethod]
    [DataRow(0.8)]
    [DataRow(-0.5)]
    public void Inputs_that_go_together_have_their_coefficient_and_keep_their_distributions(double coefficient)
    {
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"design: random\nruns: 4000\nvary:\n  a: {{ normal: {{ mean: 0, sd: 1 }} }}\n  b: {{ normal: {{ mean: 5, sd: 2 }} }}\ncorrelate:\n  - {{ of: [a, b], coefficient: {coefficient} }}"
        );
        Study study = Study(text);
        double[] a = [.. Numbers(study, 0, 4000)];
        double[] b = [.. Numbers(study, 1, 4000)];
        Assert.AreEqual(coefficient, MathNet.Numerics.Statistics.Correlation.Pearson(a, b), 0.03);
        Assert.AreEqual(5.0, b.Average(), 0.1);
        Assert.AreEqual(2.0, MathNet.Numerics.Statistics.Statistics.StandardDeviation(b), 0.08);
    }

    private static Study Spread(string design, int seed = 1)
    {
        return Study($"design: {design}\nruns: {Runs}\nseed: {seed}\nvary:\n  a: {{ from: 0, to: 1 }}\n  b: {{ from: 0, to: 1 }}");
    }

    /// <summary>A study whose inputs matter nowhere: they stand in its title's remark.</summary>
    private static Study Study(string variation)
    {
        return StudyDesk.Read(
            $"title: x\nabout: x\ncell: chen2020-symmetric\nfixture: {{ pressure: 5 MPa }}\nsteps: [Rest for 20 s]\n# {{a}} {{b}} {{c}}\n{variation}\n"
        );
    }

    private static IEnumerable<double> Numbers(Study study, int input, int runs = Runs)
    {
        return Enumerable.Range(1, runs).Select(number => double.Parse(study.Run(number).Values[input], CultureInfo.InvariantCulture));
    }

    /// <summary>How far the counts of 10 × 10 squares are from equal.</summary>
    private static double Unevenness(Study study)
    {
        const int Squares = 10;
        int[] counts = new int[Squares * Squares];
        foreach ((double a, double b) in Numbers(study, 0).Zip(Numbers(study, 1)))
        {
            counts[(int)(a * Squares) * Squares + (int)(b * Squares)]++;
        }

        return counts.Sum(count => Math.Pow(count - (double)Runs / counts.Length, 2.0));
    }
}
