using SSBms.Control;

namespace SSBms.Detection.Tests;

/// <summary>Four tones give the elements of a cell back, and say how well.</summary>
[TestClass]
public sealed class EstimatorTests
{
    [TestMethod]
    public void Elements_far_from_where_it_was_commissioned_come_back_exactly()
    {
        double[] changes = [-0.6, -0.15, 0.0, 0.3, 0.9];
        foreach (double film in new[] { 0.0, 0.4 })
        {
            foreach (double electrolyte in changes)
            {
                foreach (double resistance in changes)
                {
                    var cell = new Garnet();
                    var estimator = new InterfaceEstimator(cell.Profile);
                    (double[] real, double[] imaginary) = cell.Sweep(film, electrolyte, resistance, -0.5 * resistance);
                    for (int sweep = 0; sweep < 60; sweep++)
                    {
                        estimator.Begin(real, imaginary);
                        WorkOff(estimator);
                    }

                    Assert.AreEqual(film, estimator.Value[InterfaceEstimator.Film], 1e-6);
                    Assert.AreEqual(electrolyte, estimator.Value[InterfaceEstimator.Electrolyte], 1e-6);
                    Assert.AreEqual(resistance, estimator.Value[InterfaceEstimator.Resistance], 1e-6);
                    Assert.AreEqual(-0.5 * resistance, estimator.Value[InterfaceEstimator.Capacitance], 1e-6);
                    Assert.IsLessThan(1e-6, estimator.Misfit);
                    Assert.IsTrue(estimator.IsSettled);
                }
            }
        }
    }

    [TestMethod]
    public void The_covariance_it_states_is_the_scatter_of_many_sweeps()
    {
        const int Sweeps = 4000;
        var cell = new Garnet();
        var estimator = new InterfaceEstimator(cell.Profile);
        double[] squares = new double[InterfaceEstimator.Elements];
        double misfit = 0.0;
        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            (double[] real, double[] imaginary) = cell.Sweep(isNoisy: true);
            estimator.Begin(real, imaginary);
            WorkOff(estimator);
            misfit += estimator.Misfit / Sweeps;
            for (int i = 0; i < squares.Length; i++)
            {
                squares[i] += estimator.Value[i] * estimator.Value[i] / Sweeps;
            }
        }

        for (int i = 0; i < squares.Length; i++)
        {
            double stated = estimator.Covariance[i * InterfaceEstimator.Elements + i];
            Assert.AreEqual(1.0, squares[i] / stated, 0.1, $"element {i}");
        }

        Assert.AreEqual(1.0, misfit, 0.1);
    }

    [TestMethod]
    public void A_jump_is_not_settled_until_the_estimate_is_there()
    {
        var cell = new Garnet();
        var estimator = new InterfaceEstimator(cell.Profile);
        (double[] real, double[] imaginary) = cell.Sweep();
        estimator.Begin(real, imaginary);
        WorkOff(estimator);
        Assert.IsTrue(estimator.IsSettled);

        (real, imaginary) = cell.Sweep(resistance: 0.8, capacitance: -0.8);
        estimator.Begin(real, imaginary);
        WorkOff(estimator);
        Assert.IsFalse(estimator.IsSettled);

        for (int sweep = 0; sweep < 20; sweep++)
        {
            estimator.Begin(real, imaginary);
            WorkOff(estimator);
        }

        Assert.IsTrue(estimator.IsSettled);
    }

    [TestMethod]
    public void A_gain_that_is_wrong_does_to_each_element_what_is_said_beforehand()
    {
        const double Gain = 1e-4;
        var cell = new Garnet();
        var estimator = new InterfaceEstimator(cell.Profile);
        double[] said = [.. estimator.PerGain];
        (double[] real, double[] imaginary) = cell.Sweep();
        estimator.Begin([.. real.Select(part => part * (1.0 + Gain))], [.. imaginary.Select(part => part * (1.0 + Gain))]);
        WorkOff(estimator);

        for (int i = 0; i < said.Length; i++)
        {
            Assert.AreEqual(said[i], estimator.Value[i] / Gain, 0.01 * Math.Abs(said[i]) + 0.01, $"element {i}");
        }
    }

    private static void WorkOff(InterfaceEstimator estimator)
    {
        for (int step = 0; step < 100 && !estimator.IsIdle; step++)
        {
            estimator.Step();
        }
    }
}
