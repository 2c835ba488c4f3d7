package io.dossier.query.export;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Lets bodies write themselves, on the request's own thread: an answer may take longer than any time-out of asynchronous ones. */
@Component
class ExportBodyConverter implements HttpMessageConverter<ExportBody<?>> {

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return type == ExportBody.class;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(ExportFormat.CSV.mediaType(), ExportFormat.NDJSON.mediaType());
    }

    @Override
    public ExportBody<?> read(Class<? extends ExportBody<?>> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("exports are not read", message);
    }

    @Override
    public void write(ExportBody<?> body, @Nullable MediaType mediaType, HttpOutputMessage message) throws IOException {
        body.writeTo(message.getBody());
    }
}
