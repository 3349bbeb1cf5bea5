using MathNet.Numerics.LinearAlgebra;
using SSBms.VirtualBoard;

namespace SSBms.Commissioning.Balance;

/// <summary>
/// What is known of the flux balance of a cell: a cloud of balances, equally likely. A pulse moves it by sequential Monte Carlo: the new
/// likelihood is let in by degrees, and at each the cloud is drawn anew and its members moved (Metropolis), so that it does not thin out.
/// </summary>
public sealed class BalanceCloud
{
    private const int Members = 800;
    private const int MostDegrees = 40;

    /// <summary>Moves that were taken, over the members, before the next degree, and after the last; and rounds at most.</summary>
    private const double Enough = 1.0;
    private const double EnoughAtLast = 3.0;
    private const int MostRounds = 25;

    /// <summary>Between these shares of taken moves their length is left as it is.</summary>
    private const double FewTaken = 0.15;
    private const double ManyTaken = 0.35;

    /// <summary>Share of the members that must count after a degree.</summary>
    private const double LeastEffective = 0.5;

    /// <summary>Length of a move over the spread of the cloud, that of six numbers (Gelman, Roberts and Gilks).</summary>
    private double _length = 2.38 / Math.Sqrt(BalancePrior.Count);

    private readonly BalancePrior _prior;
    private readonly NoiseSource _random;
    private readonly int _interfaces;
    private readonly List<PulseLikelihood> _pulses = [];
    private Member[] _members;

    /// <summary>Starts with what is believed before anything is measured.</summary>
    /// <param name="prior">That.</param>
    /// <param name="interfaces">Lithium interfaces that are measured together, 1 or 2.</param>
    /// <param name="random">Chance of the cloud.</param>
    public BalanceCloud(BalancePrior prior, int interfaces, NoiseSource random)
    {
        ArgumentNullException.ThrowIfNull(prior);
        _prior = prior;
        _interfaces = interfaces;
        _random = random;
        _members = [.. Enumerable.Range(0, Members).Select(_ => Judged(prior.Draw(random)))];
    }

    /// <summary>Lithium interfaces that are measured together.</summary>
    public int Interfaces => _interfaces;

    /// <summary>The balances, with the voids that each has left after the pulses so far.</summary>
    public IEnumerable<(VoidLaw Balance, VoidState Voids)> All => _members.Select(member => (member.Balance, member.Voids));

    /// <summary>Takes a pulse.</summary>
    /// <param name="pulse">The pulse.</param>
    public void Take(PulseRecord pulse)
    {
        ArgumentNullException.ThrowIfNull(pulse);
        _pulses.Add(new PulseLikelihood(pulse, _interfaces));
        for (int i = 0; i < _members.Length; i++)
        {
            VoidState voids = _members[i].Voids;
            double newest = _pulses[^1].Of(_members[i].Balance, ref voids);
            _members[i] = _members[i] with { Voids = voids, Newest = newest };
        }

        double degree = 0.0;
        for (int i = 0; i < MostDegrees && degree < 1.0; i++)
        {
            double step = i == MostDegrees - 1 ? 1.0 - degree : Step(1.0 - degree);
            degree += step;
            Redraw(step);
            Move(degree);
        }

        for (int i = 0; i < _members.Length; i++)
        {
            _members[i] = _members[i] with { Before = _members[i].Before + _members[i].Newest, Newest = 0.0 };
        }
    }

    /// <summary>A quantile of something over the cloud.</summary>
    /// <param name="of">What.</param>
    /// <param name="share">Share of the balances that is below, 0 to 1.</param>
    public double Quantile(Func<VoidLaw, double> of, double share)
    {
        ArgumentNullException.ThrowIfNull(of);
        double[] values = [.. _members.Select(member => of(member.Balance)).Order()];
        double place = share * (values.Length - 1);
        int lower = (int)place;
        int upper = Math.Min(lower + 1, values.Length - 1);
        return values[lower] + (place - lower) * (values[upper] - values[lower]);
    }

    /// <summary>Standard deviation of something over the cloud.</summary>
    /// <param name="of">What.</param>
    public double Spread(Func<VoidLaw, double> of)
    {
        ArgumentNullException.ThrowIfNull(of);
        double[] values = [.. _members.Select(member => of(member.Balance))];
        double mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }

    /// <summary>The largest degree after which enough members count, by bisection.</summary>
    private double Step(double most)
    {
        double low = 0.0;
        double high = most;
        if (Effective(most) >= LeastEffective)
        {
            return most;
        }

        for (int i = 0; i < 30; i++)
        {
            double middle = 0.5 * (low + high);
            (low, high) = Effective(middle) >= LeastEffective ? (middle, high) : (low, middle);
        }

        return low;
    }

    private double Effective(double step)
    {
        double[] weights = Weights(step);
        double sum = weights.Sum();
        return sum * sum / weights.Sum(weight => weight * weight) / weights.Length;
    }

    private double[] Weights(double step)
    {
        double best = _members.Max(member => member.Newest);
        return [.. _members.Select(member => Math.Exp(step * (member.Newest - best)))];
    }

    /// <summary>Draws the cloud anew by weight, with one random number for all (systematic resampling).</summary>
    private void Redraw(double step)
    {
        double[] weights = Weights(step);
        double per = weights.Sum() / weights.Length;
        double at = per * _random.NextFraction();
        double passed = weights[0];
        int from = 0;
        var drawn = new Member[_members.Length];
        for (int i = 0; i < drawn.Length; i++, at += per)
        {
            while (passed < at && from < weights.Length - 1)
            {
                passed += weights[++from];
            }

            drawn[i] = _members[from];
        }

        _members = drawn;
    }

    private void Move(double degree)
    {
        Matrix<double> factor = Factor();
        double taken = 0.0;
        double enough = degree < 1.0 ? Enough : EnoughAtLast;
        for (int round = 0; round < MostRounds && taken < enough; round++)
        {
            double share = (double)Round(degree, factor) / _members.Length;
            taken += share;
            _length *=
                share < FewTaken ? 0.7
                : share > ManyTaken ? 1.3
                : 1.0;
        }
    }

    /// <summary>Proposes a move to each member.</summary>
    /// <returns>How many were taken.</returns>
    private int Round(double degree, Matrix<double> factor)
    {
        int taken = 0;
        for (int i = 0; i < _members.Length; i++)
        {
            Member proposed = Judged(Proposed(_members[i].Logarithms, factor));
            double gain = proposed.Prior + proposed.Before + degree * proposed.Newest;
            gain -= _members[i].Prior + _members[i].Before + degree * _members[i].Newest;
            if (Math.Log(_random.NextFraction() + double.Epsilon) < gain)
            {
                _members[i] = proposed;
                taken++;
            }
        }

        return taken;
    }

    private double[] Proposed(double[] from, Matrix<double> factor)
    {
        var draw = new double[BalancePrior.Count];
        double[] proposed = [.. from];
        for (int row = 0; row < draw.Length; row++)
        {
            draw[row] = _length * _random.Gaussian();
            for (int column = 0; column <= row; column++)
            {
                proposed[row] += factor[row, column] * draw[column];
            }
        }

        return proposed;
    }

    /// <summary>The lower triangle whose product with its transpose is the covariance of the cloud.</summary>
    private Matrix<double> Factor()
    {
        const double Least = 1e-8;
        double[] mean = [.. Enumerable.Range(0, BalancePrior.Count).Select(k => _members.Average(member => member.Logarithms[k]))];
        Matrix<double> covariance = Matrix<double>.Build.Dense(
            BalancePrior.Count,
            BalancePrior.Count,
            (i, j) =>
                _members.Average(member => (member.Logarithms[i] - mean[i]) * (member.Logarithms[j] - mean[j])) + (i == j ? Least : 0.0)
        );
        return covariance.Cholesky().Factor;
    }

    /// <summary>Takes a balance through all pulses.</summary>
    private Member Judged(double[] logarithms)
    {
        VoidLaw balance = BalancePrior.Balance(logarithms);
        var voids = default(VoidState);
        double before = 0.0;
        double newest = 0.0;
        for (int i = 0; i < _pulses.Count; i++)
        {
            before += newest;
            newest = _pulses[i].Of(balance, ref voids);
        }

        return new Member(logarithms, balance, voids, _prior.LogDensity(logarithms), before, newest);
    }

    /// <summary>A balance of the cloud.</summary>
    /// <param name="Logarithms">Logarithms of its numbers.</param>
    /// <param name="Balance">It.</param>
    /// <param name="Voids">What voids it has left.</param>
    /// <param name="Prior">Logarithm of what was believed of it.</param>
    /// <param name="Before">Logarithm of the likelihood of all pulses but the newest.</param>
    /// <param name="Newest">That of the newest.</param>
    private readonly record struct Member(
        double[] Logarithms,
        VoidLaw Balance,
        VoidState Voids,
        double Prior,
        double Before,
        double Newest
    );
}
