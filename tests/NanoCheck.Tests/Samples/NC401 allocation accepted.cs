namespace SSBms.Runtime;

public class Sample
{
    public double Voltage;
}

public class ControlCycle
{
    private readonly Sample _sample = new Sample();
    private readonly byte[] _buffer = new byte[4];

    public void Run()
    {
        _buffer[0] = 1;
        _sample.Voltage = _buffer[0];
    }
}
