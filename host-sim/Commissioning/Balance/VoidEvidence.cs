namespace SSBms.Commissioning.Balance;

/// <summary>
/// The first evidence of a void: the mean of the newest losses is beyond what noise makes of full contact. How many are averaged, and what
/// is evidence, follow from the noise of the cell.
/// </summary>
public sealed class VoidEvidence
{
    private const double Deviations = 4.5;
    private const double LeastLoss = 0.03;
    private const double Aim = 0.04;
    private const double Allowance = 0.008;
    private const int FewestSweeps = 3;
    private const int MostSweeps = 18;

    private readonly Queue<double> _newest = new();
    private double _sum;

    /// <summary>Sets it for a cell.</summary>
    /// <param name="spread">Standard deviation of the loss of one sweep, −ln of the contact of all interfaces together.</param>
    /// <param name="interfaces">Lithium interfaces that are measured together, 1 or 2; one of them loses contact.</param>
    public VoidEvidence(double spread, int interfaces)
    {
        double own = spread * interfaces;
        double wanted = Deviations * own / Aim;
        Sweeps = (int)Math.Clamp(Math.Ceiling(wanted * wanted), FewestSweeps, MostSweeps);
        ContactLost = Math.Max(LeastLoss, Deviations * own / Math.Sqrt(Sweeps) + Allowance);
        Interfaces = interfaces;
    }

    /// <summary>Sweeps that are averaged.</summary>
    public int Sweeps { get; }

    /// <summary>Contact lost at one interface that is evidence, −ln.</summary>
    public double ContactLost { get; }

    /// <summary>Lithium interfaces that are measured together.</summary>
    public int Interfaces { get; }

    /// <summary>Mean of the newest losses, −ln of the contact of all interfaces together.</summary>
    public double Mean => _newest.Count > 0 ? _sum / _newest.Count : 0.0;

    /// <summary>Takes a loss.</summary>
    /// <param name="loss">−ln of the contact of all interfaces together, since before the pulse.</param>
    /// <returns>True when it is evidence of a void.</returns>
    public bool Take(double loss)
    {
        _newest.Enqueue(loss);
        _sum += loss;
        if (_newest.Count > Sweeps)
        {
            _sum -= _newest.Dequeue();
        }

        // Until there are enough of them the mean is noisier, and must be further away.
        double fewer = Math.Sqrt((double)Sweeps / _newest.Count);
        return _newest.Count > 1 && Mean > Together(ContactLost) * fewer;
    }

    /// <summary>Forgets the pulse before.</summary>
    public void Clear()
    {
        _newest.Clear();
        _sum = 0.0;
    }

    /// <summary>What all interfaces together lose when one does, −ln.</summary>
    /// <param name="lost">Contact lost at one, −ln.</param>
    public double Together(double lost)
    {
        return Math.Log((Interfaces - 1.0 + Math.Exp(lost)) / Interfaces);
    }
}
