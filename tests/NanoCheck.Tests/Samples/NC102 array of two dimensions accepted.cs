namespace SSBms.Sample;

public class Table
{
    private readonly double[][] _points = { new double[2], new double[2] };

    public double At(int row)
    {
        return _points[row][0];
    }
}
