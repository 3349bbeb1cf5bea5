namespace SSBms.Control;

/// <summary>
/// The weighted pseudo-inverse of the impedance at one point: what a small change of ln Z at four tones says of the elements, and with
/// which covariance. It is computed in steps, each short enough for one control cycle, beside the one that is in use.
/// </summary>
internal sealed class Linearisation
{
    private const int Count = InterfaceModel.Elements;
    private const int Tones = InterfaceProfile.Tones;
    private const int FactorStep = Tones + 1;
    private const int FirstColumnStep = Tones + 2;
    private const int CovarianceStep = FirstColumnStep + Tones;

    /// <summary>An element that no tone can tell stays where it is: nothing is known of it better than to this factor of e.</summary>
    private const double Prior = 0.5;
    private const double LeastPivot = 1e-12;

    private readonly InterfaceModel _model;
    private readonly double _weight;
    private readonly double[] _point = new double[Count];
    private readonly double[] _slopeReal = new double[Count * Tones];
    private readonly double[] _slopeImaginary = new double[Count * Tones];
    private readonly double[] _normal = new double[Count * Count];
    private readonly double[] _reciprocal = new double[Count];
    private readonly double[] _column = new double[Count];
    private int _step;

    /// <summary>Binds the cell.</summary>
    /// <param name="profile">The cell.</param>
    public Linearisation(InterfaceProfile profile)
    {
        _model = new InterfaceModel(profile);
        _weight = Scalar.Ratio(1.0, profile.Noise * profile.Noise, 1.0);
    }

    /// <summary>True once every step is done.</summary>
    public bool IsReady { get; private set; }

    /// <summary>For each tone what the real part of d(ln Z) says of each element.</summary>
    public double[] InverseReal { get; } = new double[Count * Tones];

    /// <summary>The same of the imaginary part.</summary>
    public double[] InverseImaginary { get; } = new double[Count * Tones];

    /// <summary>Covariance of the elements from one sweep, row by row.</summary>
    public double[] Covariance { get; } = new double[Count * Count];

    /// <summary>What a gain that is wrong for all tones alike does to each element.</summary>
    public double[] PerGain { get; } = new double[Count];

    /// <summary>What each element changes of the real part of ln Z, for each tone.</summary>
    public double[] SlopeReal => _slopeReal;

    /// <summary>The same of the imaginary part.</summary>
    public double[] SlopeImaginary => _slopeImaginary;

    /// <summary>Begins.</summary>
    /// <param name="point">Where.</param>
    public void Begin(double[] point)
    {
        for (int i = 0; i < Count; i++)
        {
            _point[i] = point[i];
        }

        _step = 0;
        IsReady = false;
    }

    /// <summary>How far the point of another estimate is from that of this one: the largest of the elements.</summary>
    /// <param name="point">The other one.</param>
    public double Distance(double[] point)
    {
        double largest = 0.0;
        for (int i = 0; i < Count; i++)
        {
            double distance = Scalar.Abs(point[i] - _point[i]);
            largest = distance > largest ? distance : largest;
        }

        return largest;
    }

    /// <summary>Does the next step, if one is left.</summary>
    public void Step()
    {
        if (IsReady)
        {
            return;
        }

        if (_step == 0)
        {
            Start();
        }
        else if (_step < FactorStep)
        {
            Take(_step - 1);
        }
        else if (_step == FactorStep)
        {
            Factorise();
        }
        else if (_step < CovarianceStep)
        {
            Column(_step - FirstColumnStep);
        }
        else
        {
            Cover(_step - CovarianceStep);
            IsReady = _step == CovarianceStep + Count - 1;
        }

        _step++;
    }

    private void Start()
    {
        _model.MoveTo(_point);
        for (int i = 0; i < Count * Count; i++)
        {
            _normal[i] = 0.0;
        }

        for (int i = 0; i < Count; i++)
        {
            _normal[i * Count + i] = 1.0 / (Prior * Prior);
        }
    }

    /// <summary>Adds what a tone tells.</summary>
    private void Take(int tone)
    {
        _model.Slopes(tone);
        double real = _model.Real;
        double imaginary = _model.Imaginary;
        double scale = Scalar.Ratio(1.0, real * real + imaginary * imaginary, 0.0);
        for (int i = 0; i < Count; i++)
        {
            double above = _model.SlopeReal[i];
            double aboveImaginary = _model.SlopeImaginary[i];
            _slopeReal[tone * Count + i] = (above * real + aboveImaginary * imaginary) * scale;
            _slopeImaginary[tone * Count + i] = (aboveImaginary * real - above * imaginary) * scale;
        }

        for (int i = 0; i < Count; i++)
        {
            double first = _slopeReal[tone * Count + i] * _weight;
            double second = _slopeImaginary[tone * Count + i] * _weight;
            for (int j = 0; j <= i; j++)
            {
                _normal[i * Count + j] += first * _slopeReal[tone * Count + j] + second * _slopeImaginary[tone * Count + j];
            }
        }
    }

    /// <summary>Cholesky, in place below the diagonal.</summary>
    private void Factorise()
    {
        double[] normal = _normal;
        for (int i = 0; i < Count; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = normal[i * Count + j];
                for (int k = 0; k < j; k++)
                {
                    sum -= normal[i * Count + k] * normal[j * Count + k];
                }

                normal[i * Count + j] = sum * _reciprocal[j];
                if (i == j)
                {
                    double root = Scalar.Pow(sum > LeastPivot ? sum : LeastPivot, 0.5);
                    normal[i * Count + i] = root;
                    _reciprocal[i] = Scalar.Ratio(1.0, root, 0.0);
                }
            }
        }
    }

    private void Column(int tone)
    {
        int at = tone * Count;
        for (int i = 0; i < Count; i++)
        {
            _column[i] = _slopeReal[at + i] * _weight;
        }

        Solve();
        for (int i = 0; i < Count; i++)
        {
            InverseReal[at + i] = _column[i];
            _column[i] = _slopeImaginary[at + i] * _weight;
        }

        Solve();
        for (int i = 0; i < Count; i++)
        {
            InverseImaginary[at + i] = _column[i];
        }
    }

    private void Cover(int row)
    {
        for (int i = 0; i < Count; i++)
        {
            _column[i] = i == row ? 1.0 : 0.0;
        }

        Solve();
        double gain = 0.0;
        for (int i = 0; i < Count; i++)
        {
            Covariance[row * Count + i] = _column[i];
            gain += InverseReal[i * Count + row];
        }

        PerGain[row] = gain;
    }

    private void Solve()
    {
        double[] column = _column;
        double[] normal = _normal;
        for (int i = 0; i < Count; i++)
        {
            double sum = column[i];
            for (int k = 0; k < i; k++)
            {
                sum -= normal[i * Count + k] * column[k];
            }

            column[i] = sum * _reciprocal[i];
        }

        for (int i = Count - 1; i >= 0; i--)
        {
            double sum = column[i];
            for (int k = i + 1; k < Count; k++)
            {
                sum -= normal[k * Count + i] * column[k];
            }

            column[i] = sum * _reciprocal[i];
        }
    }
}
