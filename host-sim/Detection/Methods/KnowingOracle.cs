using MathNet.Numerics.LinearAlgebra;
using SSBms.Control;
using SSBms.Detection.Commissioning;
using SSBms.Detection.Courses;

namespace SSBms.Detection.Methods;

/// <summary>
/// The best that four tones allow: it knows every element of the cell as it would be in full contact at its true temperature and pressure,
/// films included, and the statistics of noise and drift, so that only contact is left. What it does not know is what the drifts are now.
/// </summary>
internal sealed class KnowingOracle
{
    private const int Elements = InterfaceEstimator.Elements;
    private const double Allowance = 0.03;
    private const double Floor = 0.005;
    private const double MostStep = 6.0;
    private const double MostSum = 1000.0;

    private readonly double[] _weight;
    private readonly double[] _bias = new double[Elements];
    private readonly double _variance;
    private readonly InterfaceProfile _profile;

    /// <summary>Looks at a cell in full contact.</summary>
    /// <param name="profile">What the firmware works with.</param>
    /// <param name="estimator">An estimate from tones without noise and drift.</param>
    /// <param name="cell">The cell.</param>
    public KnowingOracle(InterfaceProfile profile, InterfaceEstimator estimator, SampleCell cell)
    {
        _profile = profile;
        Matrix<double> covariance = Matrix<double>.Build.Dense(Elements, Elements, (i, j) => estimator.Covariance[i * Elements + j]);
        Vector<double> contact = Vector<double>.Build.Dense([0.0, 0.0, 1.0, -1.0]);
        Vector<double> told = covariance.Solve(contact);
        double information = told.DotProduct(contact);
        _weight = [.. told.Divide(information)];
        _variance = 1.0 / information;
        double[] off = Off(estimator.Value, cell);
        off.CopyTo(_bias, 0);
    }

    /// <summary>The cumulative sum.</summary>
    public double Sum { get; private set; }

    /// <summary>Takes an estimate.</summary>
    /// <param name="value">The elements.</param>
    /// <param name="cell">The cell.</param>
    public void Take(double[] value, SampleCell cell)
    {
        double[] off = Off(value, cell);
        double loss = 0.0;
        for (int i = 0; i < Elements; i++)
        {
            loss += _weight[i] * (off[i] - _bias[i]);
        }

        double step = 2.0 * Allowance * (loss - Allowance) / (_variance + Floor * Floor);
        Sum = Math.Clamp(Sum + Math.Clamp(step, -MostStep, MostStep), 0.0, MostSum);
    }

    private double[] Off(double[] value, SampleCell cell)
    {
        CellCircuit circuit = CellCircuit.Of(cell.Cell);
        double electrolyte = circuit.BoundaryOhm / _profile.BoundaryOhm;
        return
        [
            value[0] - ((circuit.SeriesOhm + circuit.LayerOhm) / _profile.SeriesOhm - electrolyte),
            value[1] - Math.Log(electrolyte),
            value[2] - Math.Log(circuit.InterfaceOhm / _profile.InterfaceOhm),
            value[3] - Math.Log(circuit.InterfaceFarad / _profile.InterfaceFarad),
        ];
    }
}
