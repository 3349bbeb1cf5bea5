namespace SSBms.Sample;

public interface IClock
{
    long Milliseconds { get; }

    long Seconds();
}
