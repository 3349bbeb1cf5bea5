namespace SSBms.Sample;

public interface IClock
{
    long Milliseconds { get; }

    long Seconds()
    {
        return Milliseconds / 1000; // found
    }
}
