package cn.medalliance.views.jpa;

import cn.medalliance.export.TableFormat;
import cn.medalliance.export.TablePlan;
import cn.medalliance.views.jpa.TableWriter.Format;
import cn.medalliance.views.model.CompiledView;
import cn.medalliance.views.model.InvalidViewException;
import cn.medalliance.views.model.ResourceJson;
import cn.medalliance.views.model.ViewCompiler;
import cn.medalliance.views.model.ViewEvaluationException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files of views. */
final class ViewTableFormat implements TableFormat {

    private final ViewCompiler compiler;

    ViewTableFormat(ViewCompiler compiler) {
        this.compiler = compiler;
    }

    @Override
    public TableFile begin(TablePlan table, OutputStream out) throws IOException {
        CompiledView view;
        try {
            view = compiler.compile(ResourceJson.read(table.definition()));
        } catch (InvalidViewException invalid) {
            throw ViewRefusals.of(invalid);
        }
        Format format = Format.named(table.format());
        return new OfView(view, TableWriter.of(format, out, view.columns(), table.hasHeader()));
    }

    private record OfView(CompiledView view, TableWriter writer) implements TableFile {

        @Override
        public long add(JsonNode resource) throws IOException {
            try {
                List<@Nullable Object[]> rows = view.rows(resource);
                for (@Nullable Object[] row : rows) {
                    writer.row(row);
                }
                return rows.size();
            } catch (ViewEvaluationException unfit) {
                throw ViewRefusals.of(unfit);
            }
        }

        @Override
        public void end() throws IOException {
            writer.end();
        }
    }
}
